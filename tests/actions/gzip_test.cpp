#include "actions/gzip.hpp"

#include "support/catch.hpp"
#include "support/gunzip.hpp"

#include <random>
#include <vector>

using namespace arrimage;

namespace {

std::string gzip_of(const std::vector<std::string>& parts) {
    std::string file{actions::gzip_head()};
    actions::GzipSum sum;
    for (const auto& text : parts) {
        const auto part = actions::gzip_part(text);
        file += part.bytes;
        sum.add(part);
    }
    return file + sum.tail();
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += part;
    return text;
}

} // namespace

TEST_CASE("parts deflated one by one are one gzip member of what they are together") {
    const std::vector<std::vector<std::string>> cases{
        {}, {""}, {"a"}, {"a", ""}, {"", "", "b"}, {"BEGIN:VCALENDAR\r\n", std::string(100'000, 'x'), "END"}};
    for (const auto& parts : cases) CHECK(support::gunzip(gzip_of(parts)) == joined(parts));
}

TEST_CASE("any bytes cut anywhere come back as they were") {
    const unsigned seed = 20031028;
    CAPTURE(seed);
    std::mt19937 random{seed};
    for (int round = 0; round < 50; ++round) {
        std::vector<std::string> parts(random() % 9);
        for (auto& part : parts)
            for (auto left = random() % 3'000; left > 0; --left)
                part += static_cast<char>(round % 2 ? random() % 256 : 'a' + random() % 4);
        CHECK(support::gunzip(gzip_of(parts)) == joined(parts));
    }
}

TEST_CASE("the same bytes give the same part, and text gets much shorter") {
    const std::string bytes(10'000, 'a');
    CHECK(actions::gzip_part(bytes).bytes == actions::gzip_part(bytes).bytes);
    CHECK(actions::gzip_part(bytes).bytes.size() < 200);
}
