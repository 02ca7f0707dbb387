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

/// What follows a date and is not what the date is for: where, who, a remark.
constexpr std::array<std::string_view, 62> details{
    "hotel",
    "salle",
    "local",
    "centre",
    "clsc",
    "ecole",
    "bibliotheque",
    "edifice",
    "bureau",
    "bureaux",
    "restaurant",
    "eglise",
    "cegep",
    "hopital",
    "auberge",
    "sous",
    "chez",
    "via",
    "zoom",
    "cafe",
    "gymnase",
    "polyvalente",
    "universite",
    "maison",
    "sacristie",
    "motel",
    "coordonnatrice",
    "coordonnateur",
    "agent",
    "agente",
    "directeur",
    "directrice",
    "responsable",
    "president",
    "presidente",
    "secretaire",
    "animateur",
    "animatrice",
    "m",
    "mme",
    "tous",
    "suite",
    "provisoire",
    "tentatif",
    "prevu",
    "prevue",
    "realise",
    "realisee",
    "complete",
    "completee",
    "fait",
    "termine",
    "terminee",
    "annule",
    "annulee",
    "estime",
    "cachet",
    "inclus",
    "inclusivement",
    "voir",
    "teleconference",
    "visioconference",
};

/// The words without the signs around them.
std::vector<Word> words_of(std::string_view text) {
    constexpr std::size_t longest = 400;
    if (text.size() > longest) return {};
    std::vector<Word> words = cut_words(text);
    const auto is_sign = [](const Word& word) { return word.kind == WordKind::sign && !word.is(')'); };
    while (!words.empty() && is_sign(words.back())) words.pop_back();
    const auto first = std::find_if_not(words.begin(), words.end(), is_sign);
    words.erase(words.begin(), first);
    return words;
}

template <std::size_t size>
bool has_any(const std::vector<Word>& words, const std::array<std::string_view, size>& wanted) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) { return has(wanted, word.text); });
}

bool is_made_of(const std::vector<Word>& words, std::string_view first) {
    constexpr std::array<std::string_view, 8> around{"date",   "de",      "prevu",  "prevue",
                                                     "prevus", "prevues", "estime", "estimee"};
    bool found = false;
    for (const Word& word : words) {
        if (word.text == first)
            found = true;
        else if (!has(around, word.text))
            return false;
    }
    return found;
}

} // namespace

Label label_of(std::string_view text) {
    constexpr std::array<std::string_view, 5> limits{"limite", "limites", "tombee", "butoir", "deadline"};
    constexpr std::array<std::string_view, 2> last{"final", "finale"};
    constexpr std::array<std::string_view, 3> announced{"echeance", "echeances", "date"};
    const std::vector<Word> words = words_of(text);
    if (words.empty()) return Label::none;
    const bool named = has(announced, words.front().text) && has_any(words, last);
    if (is_label(words) && (has_any(words, limits) || (named && words.size() == 2))) return Label::limit;
    if (is_made_of(words, "debut")) return Label::beginning;
    return is_made_of(words, "fin") ? Label::end : Label::none;
}

std::optional<std::string> trailing_subject(std::string_view text, bool bracketed) {
    const std::vector<Word> words = words_of(text);
    if (words.empty() || has(details, words.front().text) || (bracketed && !words.front().capital))
        return std::nullopt;
    if (words.front().text.size() < 2 || words.front().kind != WordKind::letters) return std::nullopt;
    return std::string{text.substr(words.front().from, words.back().to - words.front().from)};
}

std::optional<std::string> subject_of(std::string_view text) {
    const std::vector<Word> words = words_of(text);
    const auto is_figure = [](const Word& word) { return word.kind != WordKind::letters; };
    if (words.empty() || is_label(words) || std::all_of(words.begin(), words.end(), is_figure))
        return std::nullopt;
    return std::string{text.substr(words.front().from, words.back().to - words.front().from)};
}

} // namespace arrimage::plan
