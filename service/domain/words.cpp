#include "domain/words.hpp"

#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr std::string_view time_words[] = {
    "janvier",   "fevrier",   "mars",       "avril",    "mai",       "juin",    "juillet",  "aout",
    "septembre", "octobre",   "novembre",   "decembre", "printemps", "ete",     "automne",  "hiver",
    "annee",     "annees",    "an",         "ans",      "mois",      "semaine", "semaines", "jour",
    "jours",     "trimestre", "trimestres", "exercice", "debut",     "fin",     "cours",    "fois",
    "besoin",    "moins",     "plus",       "minimum",  "maximum",   "ici",     "deux",     "trois",
    "quatre",    "cinq",      "six",        "sept",     "huit",      "neuf",    "dix",      "onze",
    "douze",     "chaque",    "lundi",      "mardi",    "mercredi",  "jeudi",   "vendredi", "samedi",
    "dimanche",  "date",      "moment",     "rentree",  "saison",
};
constexpr std::string_view infinitive_endings[] = {"er", "ir", "re"};

/// Not infinitives, whatever their ending.
constexpr std::string_view nouns[] = {"premier",  "dernier", "metier", "dossier",       "quartier",
                                      "chantier", "avenir",  "milieu", "cadre",         "autre",
                                      "centre",   "membre",  "maire",  "territoire",    "titre",
                                      "lettre",   "livre",   "oeuvre", "communautaire", "bancaire"};

bool among(std::string_view word, auto& list) {
    return std::ranges::find(list, word) != std::end(list);
}

enum class Mark { letter, apostrophe, space, stop };

Mark mark_of(char32_t c) {
    constexpr std::u32string_view apostrophes = U"'\u2019\u02bc";
    constexpr std::u32string_view spaces = U" \t\n\r\f\u00a0\u202f\u2009";
    constexpr std::u32string_view stops = U".,;:()[]«»\"!?–—•…";
    if (apostrophes.find(c) != apostrophes.npos) return Mark::apostrophe;
    if (spaces.find(c) != spaces.npos) return Mark::space;
    return stops.find(c) != stops.npos ? Mark::stop : Mark::letter;
}

} // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = plan::text::point_at(text, at);
        const auto mark = mark_of(point.value);
        if (mark == Mark::letter) {
            if (!inside) words.push_back({.begin = at});
            words.back().end = at + point.length;
        } else if (mark == Mark::stop && !words.empty()) {
            words.back().closes = true;
        }
        inside = mark == Mark::letter;
        at += point.length;
    }
    for (auto& word : words) word.folded = plan::text::fold(text.substr(word.begin, word.end - word.begin));
    if (!words.empty()) words.back().closes = true;
    return words;
}

bool is_time_word(std::string_view folded) {
    return among(folded, time_words) || (!folded.empty() && plan::text::is_digit(folded.front()));
}

bool is_infinitive(std::string_view folded) {
    if (folded.size() < 4 || among(folded, nouns)) return false;
    return std::ranges::any_of(infinitive_endings, [&](auto ending) { return folded.ends_with(ending); });
}

} // namespace arrimage::domain
