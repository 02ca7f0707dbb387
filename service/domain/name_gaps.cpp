#include "domain/name_gaps.hpp"

#include "plan/text.hpp"

#include <algorithm>
#include <string>

namespace arrimage::domain {

namespace {

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == 0xa0 || c == 0x202f;
}

bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x2bc;
}

std::u32string points_of(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = plan::text::point_at(text, at);
        points += point.value;
        at += point.length;
    }
    return points;
}

std::u32string between(std::string_view text, const NameWord& a, const NameWord& b) {
    return points_of(text.substr(a.end, b.begin - a.end));
}

bool all_spaces(std::u32string_view gap) {
    return std::ranges::all_of(gap, is_space) && std::ranges::count(gap, U'\n') < 2;
}

/// A point only after an initial.
bool ties(std::u32string_view gap, const NameWord& before) {
    constexpr std::size_t longest = 4;
    if (gap.starts_with(U'.') && before.folded.size() == 1) gap.remove_prefix(1);
    if (gap.size() == 1 && (is_hyphen(gap[0]) || is_apostrophe(gap[0]))) return true;
    return gap.size() <= longest && all_spaces(gap);
}

bool begins_high(std::string_view text, const NameWord& word) {
    return plan::text::is_upper_point(plan::text::point_at(text, word.begin).value);
}

bool is_courtesy(const NameWord& word) {
    constexpr std::string_view titles[] = {"m",      "mm",       "mme",    "mmes", "mlle", "mlles",
                                           "madame", "monsieur", "maitre", "dr",   "dre",  "me"};
    return std::ranges::find(titles, word.folded) != std::end(titles);
}

/// A name of somebody else stands against it, on the same line and with nothing but spaces between.
bool touches_name(std::string_view text, const NameWords& words, std::size_t first, std::size_t last) {
    const auto same_name = [&](std::size_t a, std::size_t b) {
        const auto gap = between(text, words[a], words[b]);
        return all_spaces(gap) && gap.find(U'\n') == gap.npos;
    };
    const bool before = first > 0 && same_name(first - 1, first) && begins_high(text, words[first - 1]) &&
                        !is_courtesy(words[first - 1]);
    const bool after =
        last + 1 < words.size() && same_name(last, last + 1) && begins_high(text, words[last + 1]);
    return before || after;
}

bool hyphen_ties(std::string_view text, const NameWord& a, const NameWord& b) {
    const auto gap = between(text, a, b);
    return gap.size() == 1 && is_hyphen(gap[0]);
}

} // namespace

bool are_tied(std::string_view text, const NameWord& a, const NameWord& b) {
    return ties(between(text, a, b), a);
}

bool is_turned(std::string_view text, const NameWords& words, std::size_t first, std::size_t turn,
               std::size_t last) {
    const auto gap = between(text, words[turn], words[turn + 1]);
    if (gap.starts_with(U','))
        return all_spaces(std::u32string_view{gap}.substr(1)) && !touches_name(text, words, first, last);
    const auto family = text.substr(words[first].begin, words[turn].end - words[first].begin);
    return all_spaces(gap) && plan::text::is_upper(family);
}

bool is_part(std::string_view text, const NameWords& words, std::size_t first, std::size_t last) {
    return (first > 0 && hyphen_ties(text, words[first - 1], words[first])) ||
           (last + 1 < words.size() && hyphen_ties(text, words[last], words[last + 1]));
}

std::size_t courtesy_begin(std::string_view text, const NameWords& words, std::size_t first) {
    auto begin = words[first].begin;
    for (; first > 0 && is_courtesy(words[first - 1]); --first) {
        auto gap = between(text, words[first - 1], words[first]);
        if (gap.starts_with(U'.')) gap.erase(0, 1);
        if (gap.empty() || !all_spaces(gap)) break;
        begin = words[first - 1].begin;
    }
    return begin;
}

bool parts_names(std::string_view between) {
    return std::ranges::any_of(points_of(between), is_space);
}

} // namespace arrimage::domain
