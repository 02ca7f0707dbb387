#include "plan/columns.hpp"
#include "plan/text.hpp"
#include "plan/word_set.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace arrimage::plan {
namespace {

struct Name {
    std::string_view words; ///< folded, in the singular
    Column column;
};

/// Longer names stand before the shorter ones they begin with.
constexpr std::array names{
    Name{"objectif specifique", Column::means},
    Name{"objectif", Column::objective},
    Name{"orientation", Column::axis},
    Name{"axe", Column::axis},
    Name{"enjeu", Column::axis},
    Name{"priorite", Column::axis},
    Name{"volet", Column::axis},
    Name{"but", Column::axis},
    Name{"theme", Column::axis},
    Name{"moyen de verification", Column::note},
    Name{"moyen", Column::means},
    Name{"strategie", Column::means},
    Name{"activite", Column::activity},
    Name{"action", Column::activity},
    Name{"tache", Column::activity},
    Name{"mesure", Column::activity},
    Name{"intervention", Column::activity},
    Name{"projet", Column::activity},
    Name{"quoi", Column::activity},
    Name{"ressource financiere", Column::amount},
    Name{"ressource", Column::resource},
    Name{"responsable", Column::resource},
    Name{"responsabilite", Column::resource},
    Name{"porteur", Column::resource},
    Name{"partenaire", Column::resource},
    Name{"partenariat", Column::resource},
    Name{"collaborateur", Column::resource},
    Name{"collaboration", Column::resource},
    Name{"collaboratrice", Column::resource},
    Name{"pilote", Column::resource},
    Name{"qui", Column::resource},
    Name{"acteur", Column::resource},
    Name{"implique", Column::resource},
    Name{"lieu", Column::resource},
    Name{"ou", Column::resource},
    Name{"echeancier", Column::deadline},
    Name{"echeance", Column::deadline},
    Name{"calendrier", Column::deadline},
    Name{"quand", Column::deadline},
    Name{"date", Column::deadline},
    Name{"delai", Column::deadline},
    Name{"periode", Column::deadline},
    Name{"moment", Column::deadline},
    Name{"budget", Column::amount},
    Name{"cout", Column::amount},
    Name{"montant", Column::amount},
    Name{"financement", Column::amount},
    Name{"indicateur", Column::note},
    Name{"resultat", Column::note},
    Name{"cible", Column::note},
    Name{"livrable", Column::note},
    Name{"retombee", Column::note},
    Name{"commentaire", Column::note},
    Name{"remarque", Column::note},
    Name{"observation", Column::note},
    Name{"note", Column::note},
    Name{"suivi", Column::note},
    Name{"etat", Column::note},
    Name{"statut", Column::note},
    Name{"avancement", Column::note},
    Name{"numero", Column::number},
    Name{"no", Column::number},
    Name{"n", Column::number},
    Name{"code", Column::number},
    Name{"ref", Column::number},
};

/// Words that go with the names in a heading and say nothing by themselves.
constexpr WordSet companions{
    "et",        "ou",          "de",         "du",          "des",        "d",           "la",
    "le",        "les",         "l",          "a",           "au",         "en",          "par",
    "pour",      "prevu",       "prevue",     "vise",        "visee",      "attendu",     "attendue",
    "realiser",  "realisation", "necessaire", "principal",   "principaux", "principale",  "personne",
    "organisme", "instance",    "general",    "generaux",    "specifique", "strategique", "prioritaire",
    "humaine",   "materielle",  "reussite",   "performance", "mise",       "oeuvre",      "plan",
    "impliquee", "concerne",    "concernee",  "associe",     "associee"};

/// Every word of a name or that goes with one.
constexpr std::size_t most_words = names.size() * 3 + companions.words().size();
constexpr WordSet known_words{[] {
    std::array<std::string_view, most_words> words{};
    std::size_t count = 0;
    for (const Name& name : names) {
        for (std::string_view rest = name.words; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            words[count++] = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    for (const std::string_view word : companions.words()) words[count++] = word;
    return words;
}()};

constexpr std::size_t longest_heading = 80;

/// Folded words in the singular: "Responsable(s)" is "responsable".
std::vector<std::string> words_of(std::string_view text) {
    std::string folded = text::fold(text);
    for (const std::string_view ending : {"(s)", "(es)", "(e)", "(trice)", "(rice)"}) {
        if (folded.find('(') == std::string::npos) break;
        for (std::size_t at = folded.find(ending); at != std::string::npos; at = folded.find(ending))
            folded.erase(at, ending.size());
    }
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded + " ") {
        if (text::is_lower(c) || text::is_digit(c)) {
            word.push_back(c);
        } else if (!word.empty()) {
            if (word.size() > 3 && (word.back() == 's' || word.back() == 'x')) word.pop_back();
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

struct Found {
    Column column{Column::none};
    std::size_t words{0};
};

/// The longest name that starts at this word.
Found name_at(const std::vector<std::string>& words, std::size_t at) {
    for (const Name& name : names) {
        std::string_view rest = name.words;
        std::size_t used = 0;
        while (!rest.empty() && at + used < words.size()) {
            const std::string_view word = rest.substr(0, rest.find(' '));
            if (words[at + used] != word) break;
            rest.remove_prefix(std::min(word.size() + 1, rest.size()));
            ++used;
        }
        if (rest.empty()) return {name.column, used};
    }
    return {};
}

bool is_companion(std::string_view word) {
    return companions.contains(word);
}

/// The columns that the words name, in order; absent when a word belongs to no heading.
std::optional<std::vector<Column>> only_names(const std::vector<std::string>& words) {
    std::vector<Column> found;
    for (std::size_t at = 0; at < words.size();) {
        // "ou" is a place ("où") only where it is a heading by itself.
        const Found name = is_companion(words[at]) && words.size() > 1 ? Found{} : name_at(words, at);
        if (name.words == 0 && !is_companion(words[at])) return std::nullopt;
        if (name.words > 0) found.push_back(name.column);
        at += std::max<std::size_t>(name.words, 1);
    }
    return found;
}

/// True when the text may be made of column names: each of its words is known. Nearly every line of a plan is told
/// apart here by its first word.
bool may_be_names(std::string_view text) {
    bool any = false;
    while (!text.empty()) {
        const text::FirstWord first{text};
        if (first.length() == 0) {
            if (text::is_digit(text.front())) return false;
            text.remove_prefix(text::point_at(text, 0).length);
            continue;
        }
        std::string_view word = first.view();
        if (word.size() > 3 && (word.back() == 's' || word.back() == 'x')) word.remove_suffix(1);
        const bool ending =
            word.size() <= 5 && any && (word == "s" || word == "es" || word == "e" || word.ends_with("rice"));
        if (word.empty() || (!ending && !known_words.contains(word))) return false;
        any = true;
        text.remove_prefix(first.length());
    }
    return any;
}

bool has(const std::vector<Column>& columns, Column column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

Column main_column(const std::vector<Column>& found) {
    if (has(found, Column::deadline) && (has(found, Column::resource) || has(found, Column::means)))
        return Column::mixed;
    if (has(found, Column::activity) && found.front() != Column::note) return Column::activity;
    return found.front();
}

} // namespace

bool is_level(Column column) {
    return column == Column::axis || column == Column::objective || column == Column::means ||
           column == Column::activity;
}

std::optional<Column> column_named(std::string_view heading) {
    if (heading.size() > longest_heading) return std::nullopt;
    const std::vector<std::string> words = words_of(heading);
    if (words.empty() || words.size() > 8)
        return text::trim(heading) == "#" ? std::optional{Column::number} : std::nullopt;
    std::vector<Column> found;
    for (std::size_t at = 0; at < words.size();) {
        const Found name = is_companion(words[at]) && words.size() > 1 ? Found{} : name_at(words, at);
        if (name.words > 0) found.push_back(name.column);
        at += std::max<std::size_t>(name.words, 1);
    }
    if (found.empty()) {
        const bool people = words.size() <= 3 &&
                            (words[0] == "organisme" || words[0] == "personne" || words[0] == "instance");
        return people ? std::optional{Column::resource} : std::nullopt;
    }
    return main_column(found);
}

bool is_heading_row(std::string_view line) {
    if (line.size() < 8 || line.size() > 400) return false;
    const text::Point first = text::point_at(line, 0);
    if (!text::is_upper_point(first.value) || !may_be_names(line)) return false;
    const auto found = only_names(words_of(line));
    if (!found || found->size() < 2 || found->size() > 12) return false;
    return std::any_of(found->begin(), found->end(), [&](Column column) { return column != found->front(); });
}

bool is_heading_words(std::string_view text) {
    return text.size() <= longest_heading && may_be_names(text) && only_names(words_of(text)).has_value();
}

bool is_heading_cell(std::string_view line) {
    if (line.size() < 3 || line.size() > longest_heading) return false;
    if (!text::is_upper_point(text::point_at(line, 0).value) || !may_be_names(line)) return false;
    const auto found = only_names(words_of(line));
    return found && !found->empty() && found->size() <= 2;
}

std::optional<LabelledText> label_at_start(std::string_view line) {
    const std::size_t colon = line.substr(0, 60).find(':');
    if (colon == std::string_view::npos || colon < 3) return std::nullopt;
    const std::string_view name = text::trim(line.substr(0, colon));
    if (line.substr(colon, 3) == "://" || !may_be_names(name)) return std::nullopt;
    const auto found = only_names(words_of(name));
    if (!found || found->empty() || found->size() > 2) return std::nullopt;
    return LabelledText{main_column(*found), name, text::trim(line.substr(colon + 1))};
}

} // namespace arrimage::plan
