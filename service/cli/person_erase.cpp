#include "actions/erase_person.hpp"
#include "actions/find_person.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "domain/count_words.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("PERSON", "Numéro, nom, identifiant ou adresse de la personne", Arguments::Need::required);
    arguments.text("--title", "Fonction qui remplace le nom\u00a0: « représentante du milieu scolaire »",
                   Arguments::Need::required);
    arguments.flag("--yes", "Effacer sans demander");
}

std::string lines(const char* heading, const std::vector<std::string>& sentences) {
    if (sentences.empty()) return {};
    std::string text = std::string{heading} + "\n";
    for (const auto& sentence : sentences) text += "  " + sentence + "\n";
    return text;
}

std::string report_of(const actions::Erased& erased, bool done) {
    auto text = std::string{done ? "Les textes disent «\u00a0" : "Les textes diraient «\u00a0"} +
                erased.title + "\u00a0» au lieu de " + erased.before.name + ".\n" +
                domain::counted(erased.texts, "texte récrit", "textes récrits") + ".\n";
    if (!erased.emptied.empty()) text += "Vidé ou retiré\n";
    for (const auto& [what, rows] : erased.emptied)
        text += "  " + std::string{what} + "\u00a0: " + std::to_string(rows) + "\n";
    return text + lines("Où le nom reste", erased.standing) +
           lines("À relire, le nom de famille y est seul", erased.to_read);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto person = actions::find_person(office->database(), invocation.text("PERSON"));
    const actions::Erasing erasing{
        .person = person.id, .title = invocation.text("title"), .today = office->today()};
    const auto env = office->env("commande");
    if (!invocation.flag("yes"))
        return {.out = report_of(actions::preview_erasure(env, erasing), /*done*/ false),
                .question =
                    Question{"Effacer cette personne, sans retour possible ? [oui/non] ", {{"yes", true}}}};
    return {.out = report_of(actions::erase_person(env, erasing), /*done*/ true)};
}

} // namespace

const Command person_erase{"person erase", "Efface une personne qui est partie, sous un titre de fonction",
                           Place::data_folder, declare, run};

} // namespace arrimage::cli
