#include "actions/feed_pieces.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace arrimage;
using actions::Fragment;

namespace {

/// Fragments of about 600 bytes, the uids 0, 1, 2 …
struct Fragments {
    std::vector<Fragment> all{};
    std::vector<const Fragment*> order{};

    explicit Fragments(std::size_t count) {
        all.reserve(count + 10);
        for (std::size_t i = 0; i < count; ++i) add(order.size(), std::to_string(i));
    }
    void add(std::size_t place, const std::string& uid) {
        all.push_back(
            {all.size() + 1, "BEGIN " + uid + std::string(600, 'x') + "\r\n", actions::begins_piece(uid)});
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), &all.back());
    }
    std::string text() const {
        std::string text = "HEAD\r\n";
        for (const auto* fragment : order) text += fragment->bytes;
        return text + "TAIL\r\n";
    }
};

std::string text_of(const actions::FeedPieces& pieces) {
    std::string text;
    for (const auto& piece : pieces) text += piece->bytes()->text();
    return text;
}

std::size_t common(const actions::FeedPieces& a, const actions::FeedPieces& b) {
    std::size_t count = 0;
    for (const auto& piece : a) count += static_cast<std::size_t>(std::count(b.begin(), b.end(), piece));
    return count;
}

} // namespace

TEST_CASE("a feed cut in pieces is head, fragments and tail, in order") {
    for (const std::size_t count : {0U, 1U, 200U, 3'000U}) {
        const Fragments fragments{count};
        actions::PieceCutter cutter;
        CHECK(text_of(cutter.cut("HEAD\r\n", fragments.order, "TAIL\r\n")) == fragments.text());
    }
}

TEST_CASE("a short feed is one piece, a long one has pieces of some sixty-four entries") {
    actions::PieceCutter cutter;
    CHECK(cutter.cut("HEAD", Fragments{200}.order, "TAIL").size() == 1);
    const Fragments fragments{10'000};
    const auto count = cutter.cut("HEAD", fragments.order, "TAIL").size();
    CHECK(count > 100);
    CHECK(count < 250);
}

TEST_CASE("one entry more leaves all pieces but one as they were, compressed forms included") {
    Fragments fragments{10'000};
    actions::PieceCutter cutter;
    const auto before = cutter.cut("HEAD\r\n", fragments.order, "TAIL\r\n");
    for (const auto& piece : before) piece->compressed();
    fragments.add(5'000, "new");
    const auto after = cutter.cut("HEAD\r\n", fragments.order, "TAIL\r\n");
    CHECK(text_of(after) == fragments.text());
    CHECK(common(before, after) >= before.size() - 4); // the head and the tail are made anew
}

TEST_CASE("pieces are counted as long as anyone holds them") {
    actions::PieceCutter cutter;
    const Fragments fragments{1'000};
    {
        const auto pieces = cutter.cut("HEAD\r\n", fragments.order, "TAIL\r\n");
        CHECK(cutter.held() == fragments.text().size());
        pieces[1]->compressed();
        CHECK(cutter.held() > fragments.text().size());
    }
    CHECK(cutter.held() == 0);
}

TEST_CASE("ready bytes come back whole, short or long") {
    for (const std::size_t size : {0U, 1U, 16'384U, 16'385U, 1'000'000U}) {
        std::string bytes(size, 'b');
        const actions::ReadyBytes ready{bytes};
        CHECK(ready.size() == size);
        CHECK(ready.in_file() == (size > 16'384));
        CHECK(ready.text() == bytes);
    }
}
