#include "domain/extract.hpp"

#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr std::size_t before = 60;
constexpr std::size_t most = 240;
constexpr std::size_t shortest_beginning = 3;

bool is_letter(char32_t c) {
    return (c >= U'0' && c <= U'9') || plan::text::is_letter_point(c);
}

struct Stretch {
    std::size_t begin{0};
    std::size_t end{0};
};

/// The words of a text one after the other, folded, without keeping them.
class WordReader {
  public:
    WordReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    bool next() {
        folded_.clear();
        while (at_ < text_.size()) {
            const auto point = plan::text::point_at(text_, at_);
            if (is_letter(point.value)) {
                if (folded_.empty()) word_.begin = at_;
                plan::text::append_folded(folded_, point.value);
            } else if (!folded_.empty()) {
                break;
            }
            at_ += point.length;
            if (!folded_.empty()) word_.end = at_;
        }
        return !folded_.empty();
    }

    Stretch word() const { return word_; }

    bool is_one_of(const std::vector<std::string>& terms) const {
        return std::ranges::any_of(terms, [&](const std::string& term) {
            return term.size() >= shortest_beginning ? folded_.starts_with(term) : folded_ == term;
        });
    }

  private:
    std::string_view text_;
    std::size_t at_;
    Stretch word_{};
    std::string folded_{};
};

std::size_t first_found(std::string_view text, const std::vector<std::string>& terms) {
    WordReader reader{text, 0};
    while (reader.next())
        if (reader.is_one_of(terms)) return reader.word().begin;
    return 0;
}

/// A place no later than `at` where a word begins, so many bytes before at most.
std::size_t start_before(std::string_view text, std::size_t at) {
    if (at <= before) return 0;
    const auto space = text.find(' ', at - before);
    return space < at ? space + 1 : at;
}

std::size_t end_after(std::string_view text, std::size_t start) {
    if (text.size() - start <= most) return text.size();
    const auto space = text.rfind(' ', start + most);
    if (space != text.npos && space > start + before) return space;
    auto end = start + most;
    while (end > start && (text[end] & 0xc0) == 0x80) --end;
    return end;
}

class Pieces {
  public:
    void add(std::string_view text, bool found) {
        if (text.empty()) return;
        if (pieces_.empty() || pieces_.back().found != found) pieces_.push_back({.found = found});
        for (const char c : text) pieces_.back().text += c == '\n' ? ' ' : c;
    }
    std::vector<ExtractPiece> take() { return std::move(pieces_); }

  private:
    std::vector<ExtractPiece> pieces_{};
};

} // namespace

std::vector<ExtractPiece> extract_of(std::string_view text, const std::vector<std::string>& terms) {
    const auto start = start_before(text, first_found(text, terms));
    const auto end = end_after(text, start);
    const auto window = text.substr(0, end);
    Pieces pieces;
    if (start > 0) pieces.add("… ", false);
    std::size_t told = start;
    for (WordReader reader{window, start}; reader.next();) {
        if (!reader.is_one_of(terms)) continue;
        const auto [begin, after] = reader.word();
        pieces.add(window.substr(told, begin - told), false);
        pieces.add(window.substr(begin, after - begin), true);
        told = after;
    }
    pieces.add(window.substr(told), false);
    if (end < text.size()) pieces.add(" …", false);
    return pieces.take();
}

} // namespace arrimage::domain
