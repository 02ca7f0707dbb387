#include "domain/erasure.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

bool begins_with_vowel(std::string_view title) {
    constexpr std::string_view vowels = "aeiouy";
    const auto folded = plan::text::fold(title);
    return !folded.empty() && vowels.find(folded[0]) != vowels.npos;
}

/// Takes the words off the end of `text` when they are its last ones, whatever their capital; gives them as they stood.
std::string take_off(std::string& text, std::string_view word) {
    if (text.size() < word.size()) return {};
    const auto at = text.size() - word.size();
    const auto tail = std::string_view{text}.substr(at);
    if (plan::text::fold(tail) != plan::text::fold(word)) return {};
    if (at > 0) {
        const auto before = name_words(std::string_view{text}.substr(0, at));
        if (!before.empty() && before.back().end == at) return {};
    }
    std::string taken{tail};
    text.resize(at);
    return taken;
}

struct Tie {
    std::string_view before{};  ///< how the text ends
    std::string_view article{}; ///< how the title begins; " ": by a consonant, "a": by a vowel
    std::string_view instead{};
};

/// "d’Odile" is "de la représentante", "de Léa" is "du représentant" or "d’animatrice".
constexpr Tie ties[] = {
    {"d’", "le ", "du "},  {"d’", "les ", "des "},  {"d’", " ", "de "}, {"qu’", " ", "que "},
    {"d'", "le ", "du "},  {"d'", "les ", "des "},  {"d'", " ", "de "}, {"qu'", " ", "que "},
    {"de ", "le ", "du "}, {"de ", "les ", "des "}, {"de ", "a", "d’"}, {"que ", "a", "qu’"},
    {"à ", "le ", "au "},  {"à ", "les ", "aux "},
};

bool applies(const Tie& tie, std::string_view title) {
    if (tie.article == "a") return begins_with_vowel(title);
    return tie.article == " " ? !begins_with_vowel(title) : title.starts_with(tie.article);
}

bool begins_sentence(std::string_view before) {
    constexpr std::string_view marks = " \t-*#>+_|0123456789.)";
    constexpr std::string_view ends = ".!?\n";
    const auto line = before.substr(before.rfind('\n') + 1);
    if (line.find_first_not_of(marks) == line.npos) return true;
    const auto last = before.find_last_not_of(' ');
    return last + 1 < before.size() && ends.find(before[last]) != ends.npos;
}

std::string with_capital(std::string_view title) {
    std::string text;
    const auto first = plan::text::point_at(title, 0);
    const bool low = (first.value >= 'a' && first.value <= 'z') ||
                     (first.value >= 0xe0 && first.value <= 0xfe && first.value != 0xf7);
    plan::text::append(text, low ? first.value - 32 : first.value);
    return text += title.substr(first.length);
}

/// Keeps the capital that the word had.
std::string like(std::string_view word, const std::string& taken) {
    const bool high = !taken.empty() && plan::text::is_upper_point(plan::text::point_at(taken, 0).value);
    return high ? with_capital(word) : std::string{word};
}

} // namespace

void append_title(std::string& before, std::string_view title) {
    for (const auto& [end, article, instead] : ties) {
        if (!applies({end, article, instead}, title)) continue;
        const auto taken = take_off(before, end);
        if (taken.empty()) continue;
        before += like(instead, taken);
        if (article.size() > 2) title.remove_prefix(article.size());
        before += title;
        return;
    }
    before += begins_sentence(before) && !title.empty() ? with_capital(title) : std::string{title};
}

} // namespace arrimage::domain
