#include "domain/search_expression.hpp"

#include "domain/words.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace arrimage::domain {

namespace {

constexpr std::size_t most_words = 20;
constexpr std::array<std::string_view, 13> elided{"l", "d",  "j",     "m",      "t",      "s",     "n",
                                                  "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};

bool is_letter(char32_t c) {
    return (c >= U'0' && c <= U'9') || plan::text::is_letter_point(c);
}

/// Without what the index does not keep: quotes, signs, and at the ends what is no letter.
std::string letters_of(std::string_view word) {
    std::string kept;
    for (std::size_t at = 0; at < word.size();) {
        const auto point = plan::text::point_at(word, at);
        if (is_letter(point.value))
            kept += word.substr(at, point.length);
        else if (!kept.empty() && kept.back() != ' ')
            kept += ' ';
        at += point.length;
    }
    while (kept.ends_with(' ')) kept.pop_back();
    return kept;
}

bool is_elided(const Word& word, std::string_view text) {
    const auto after = text.substr(word.end);
    const bool apostrophe =
        after.starts_with("'") || after.starts_with("\u2019") || after.starts_with("\u02bc");
    return apostrophe && std::ranges::find(elided, word.folded) != elided.end();
}

std::vector<std::string> asked_words(std::string_view text, bool with_elided) {
    std::vector<std::string> words;
    for (const auto& word : words_of(text))
        if (auto letters = letters_of(text.substr(word.begin, word.end - word.begin));
            !letters.empty() && (with_elided || !is_elided(word, text)))
            words.push_back(std::move(letters));
    return words;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// A word or words side by side, in either spelling of "œ".
std::string alternatives(const std::string& words, bool by_beginning) {
    const std::string star = by_beginning ? "*" : "";
    const auto lower = plan::text::fold(words);
    auto expression = "\"" + words + "\"" + star;
    const auto add = [&](const std::string& text, std::string_view from, std::string_view to) {
        const auto other = replaced(text, from, to);
        if (other != text && other != words) expression += " OR \"" + other + "\"" + star;
    };
    add(lower, "oe", "œ");
    add(words, "œ", "oe");
    return "(" + expression + ")";
}

void add(std::vector<std::string>& terms, std::string_view text, bool phrase) {
    const auto words = asked_words(text, phrase);
    if (phrase) {
        std::string all;
        for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
        if (!all.empty()) terms.push_back(alternatives(all, false));
        return;
    }
    for (const auto& word : words) terms.push_back(alternatives(word, plan::text::columns(word) >= 3));
}

} // namespace

std::vector<std::string> search_terms(std::string_view typed) {
    std::vector<std::string> terms;
    for (const auto& words : asked_words(typed, false))
        for (const auto& word : words_of(words)) terms.push_back(word.folded);
    if (terms.size() > most_words) terms.resize(most_words);
    return terms;
}

std::string search_expression(std::string_view typed) {
    const auto plain = replaced(replaced(std::string{typed}, "«", "\""), "»", "\"");
    std::string_view rest = plain;
    std::vector<std::string> terms;
    for (bool phrase = false; !rest.empty(); phrase = !phrase) {
        const auto end = std::min(rest.find('"'), rest.size());
        add(terms, rest.substr(0, end), phrase && end < rest.size());
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::string expression;
    for (std::size_t i = 0; i < std::min(terms.size(), most_words); ++i)
        expression += (i == 0 ? "" : " AND ") + terms[i];
    return expression;
}

} // namespace arrimage::domain
