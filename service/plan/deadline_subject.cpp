#include "plan/deadline_subject.hpp"

#include "plan/deadline_words.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {

namespace {

/// A label is one of these words, whatever follows it.
constexpr std::array<std::string_view, 14> announcing{
    "echeance", "echeances", "echeancier", "echeanciers", "date", "dates", "quand",
    "delai",    "delais",    "moment",     "limite",      "le",   "les",   "deadline",
};

/// A label is one of these words when it stands alone.
constexpr std::array<std::string_view, 14> alone{
    "periode", "calendrier", "horaire", "debut", "fin",      "duree", "realisation",
    "jour",    "jours",      "heure",   "temps", "periodes", "mois",  "annee",
};

constexpr std::array<std::string_view, 6> meetings{
    "rencontre", "rencontres", "reunion", "reunions", "seance", "assemblee",
};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Prochaine rencontre".
bool is_next_meeting(const std::vector<Word>& words) {
    return words.size() == 2 && words[0].text.starts_with("prochaine") && has(meetings, words[1].text);
}

bool is_label(const std::vector<Word>& words) {
    if (has(announcing, words.front().text)) return true;
    return (words.size() == 1 && has(alone, words.front().text)) || is_next_meeting(words);
}

} // namespace

std::optional<std::string> subject_of(std::string_view text) {
    constexpr std::size_t longest = 400;
    if (text.size() > longest) return std::nullopt;
    std::vector<Word> words = cut_words(text);
    const auto is_sign = [](const Word& word) { return word.kind == WordKind::sign && !word.is(')'); };
    while (!words.empty() && is_sign(words.back())) words.pop_back();
    const auto first = std::find_if_not(words.begin(), words.end(), is_sign);
    words.erase(words.begin(), first);
    if (words.empty() || is_label(words)) return std::nullopt;
    return std::string{text.substr(words.front().from, words.back().to - words.front().from)};
}

} // namespace arrimage::plan
