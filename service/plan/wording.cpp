#include "plan/wording.hpp"
#include "plan/text.hpp"
#include "plan/word_set.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace arrimage::plan {
namespace {

/// Nouns and adjectives that end like infinitives.
constexpr WordSet not_infinitives{
    "atelier",    "ateliers",      "calendrier", "fevrier",      "janvier",     "cahier",        "dossier",
    "courrier",   "papier",        "territoire", "centre",       "ministere",   "octobre",       "septembre",
    "novembre",   "decembre",      "premier",    "conseiller",   "membre",      "maire",         "secretaire",
    "partenaire", "responsable",   "titulaire",  "gestionnaire", "notaire",     "directoire",    "repertoire",
    "inventaire", "questionnaire", "formulaire", "memoire",      "laboratoire", "observatoire",  "chambre",
    "cadre",      "lettre",        "theatre",    "metre",        "titre",       "registre",      "autre",
    "entre",      "notre",         "votre",      "contre",       "scolaire",    "communautaire", "populaire",
    "quartier",   "chantier",      "financier",  "foyer",        "hier",        "hiver",         "mer",
    "vestiaire",  "affaire",       "semestre",   "trimestre",    "soir",        "avoir"};

constexpr WordSet doings{
    "organisation",   "tenue",         "creation",     "elaboration",   "mise",          "realisation",
    "production",     "diffusion",     "promotion",    "participation", "developpement", "preparation",
    "poursuite",      "redaction",     "evaluation",   "consolidation", "publication",   "rencontre",
    "rencontres",     "reunion",       "reunions",     "animation",     "formation",     "sensibilisation",
    "accompagnement", "soutien",       "suivi",        "recherche",     "consultation",  "distribution",
    "concertation",   "recrutement",   "implantation", "coordination",  "planification", "identification",
    "analyse",        "actualisation", "adoption",     "embauche",      "application",   "presentation",
    "collecte",       "conception",    "journee",      "forum"};

constexpr std::array<std::string_view, 26> sections{"annexe",
                                                    "annexes",
                                                    "conclusion",
                                                    "cadre de reference",
                                                    "bibliographie",
                                                    "lexique",
                                                    "glossaire",
                                                    "signature",
                                                    "signatures",
                                                    "introduction",
                                                    "contexte",
                                                    "mise en contexte",
                                                    "presentation",
                                                    "liste des membres",
                                                    "membres du comite",
                                                    "preambule",
                                                    "sommaire",
                                                    "table des matieres",
                                                    "adopte",
                                                    "adoptee",
                                                    "references",
                                                    "remerciements",
                                                    "legende",
                                                    "abreviations",
                                                    "sigles",
                                                    "historique"};

/// The first words of those titles.
constexpr WordSet section_starts{[] {
    auto words = sections;
    for (std::string_view& word : words) word = word.substr(0, word.find(' '));
    return words;
}()};

constexpr std::size_t longest_section = 140;
constexpr std::size_t shortest_prose = 160;

std::string_view first_word(std::string_view folded) {
    std::size_t end = 0;
    while (end < folded.size() && text::is_lower(folded[end])) ++end;
    return folded.substr(0, end);
}

bool is_infinitive(std::string_view word) {
    if (word.starts_with("s'")) word.remove_prefix(2);
    if (word.size() < 4 || not_infinitives.contains(word)) return false;
    return word.ends_with("er") || word.ends_with("ir") || word.ends_with("re");
}

/// Capitals, with one long word at least that is no acronym.
bool is_title_in_capitals(std::string_view text) {
    if (!text::is_upper(text)) return false;
    const std::string folded = text::fold(text);
    std::size_t words = 0, longest = 0, letters = 0, run = 0;
    for (const char c : folded + " ") {
        if (text::is_lower(c)) {
            ++run;
            continue;
        }
        words += run >= 2 ? 1 : 0;
        longest = std::max(longest, run);
        letters += run;
        run = 0;
    }
    return words >= 2 && letters >= 10 && longest >= 7;
}

/// The folded start of a text, without the pronoun of a verb; empty when no letter starts it.
std::string verb_part(std::string_view text) {
    if (text.size() < 8 || !text::is_letter_point(text::point_at(text, 0).value)) return {};
    std::string folded = text::fold(text.substr(0, 60));
    if (folded.starts_with("se ")) folded.erase(0, 3);
    if (folded.starts_with("s'")) folded.erase(0, 2);
    return folded;
}

} // namespace

bool starts_with_infinitive(std::string_view text) {
    const std::string start = verb_part(text);
    const std::string_view word = first_word(start);
    return start.size() > word.size() && is_infinitive(word);
}

bool reads_like_activity(std::string_view text) {
    if (starts_with_infinitive(text)) return true;
    const std::string start = verb_part(text);
    const std::string_view word = first_word(start);
    return start.size() > word.size() && text::is_upper_point(text::point_at(text, 0).value) &&
           doings.contains(word) && text::columns(text) >= 20;
}

bool reads_like_section(std::string_view text) {
    if (text.size() > longest_section || text.size() < 6) return false;
    if (!text::is_upper_point(text::point_at(text, 0).value)) return false;
    if (is_title_in_capitals(text)) return true;
    if (!section_starts.contains(text::FirstWord{text}.view())) return false;
    const std::string folded = text::fold(text.substr(0, 40));
    return std::any_of(sections.begin(), sections.end(), [&](std::string_view section) {
        if (!text::starts_with_words(folded, section)) return false;
        const std::string_view rest = text::trim(std::string_view{folded}.substr(section.size()));
        return rest.empty() || rest.front() == ':' || rest.size() <= 4 || section == "cadre de reference" ||
               section == "annexe";
    });
}

bool reads_like_prose(std::string_view text) {
    return text.size() >= shortest_prose && (text.back() == '.' || text.back() == ':');
}

} // namespace arrimage::plan
