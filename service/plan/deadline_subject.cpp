#include "plan/deadline_subject.hpp"

#include "plan/deadline_words.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {

namespace {

/// A label is one of these words, whatever follows it.
constexpr std::array<std::string_view, 12> announcing{
    "echeance", "echeances", "echeancier", "echeanciers", "date",   "dates",
    "quand",    "delai",     "delais",     "moment",      "limite", "deadline",
};

/// A label is made of these words only.
constexpr std::array<std::string_view, 46> plain{
    "periode",   "periodes",   "calendrier", "horaire",  "debut",   "fin",       "duree",     "realisation",
    "jour",      "jours",      "heure",      "temps",    "mois",    "annee",     "annees",    "prevu",
    "prevue",    "prevus",     "prevues",    "estime",   "estimee", "vise",      "visee",     "cible",
    "initial",   "initiale",   "revise",     "revisee",  "final",   "finale",    "prochaine", "prochaines",
    "rencontre", "rencontres", "reunion",    "reunions", "seance",  "assemblee", "de",        "d",
    "la",        "l",          "et",         "tenue",    "lieu",    "cette",
};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Rencontre" alone names what the date is for; "prochaine rencontre" announces a date.
bool is_only_a_meeting(const std::vector<Word>& words) {
    constexpr std::array<std::string_view, 6> meetings{"rencontre", "rencontres", "reunion",
                                                       "reunions",  "seance",     "assemblee"};
    return words.size() == 1 && has(meetings, words.front().text);
}

bool is_label(const std::vector<Word>& words) {
    if (has(announcing, words.front().text)) return true;
    const auto is_plain = [](const Word& word) {
        return word.kind == WordKind::sign || has(plain, word.text);
    };
    return std::all_of(words.begin(), words.end(), is_plain) && !is_only_a_meeting(words);
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
