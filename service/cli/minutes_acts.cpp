#include "actions/compare_minutes.hpp"
#include "actions/move_minutes.hpp"
#include "actions/show_minutes.hpp"
#include "actions/write_minutes.hpp"
#include "app/office.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/meeting_argument.hpp"
#include "cli/minutes_section.hpp"
#include "domain/french_time.hpp"

namespace arrimage::cli {

namespace {

constexpr std::size_t most_text = 1 << 20;

void declare_write(Arguments& arguments) {
    meeting_argument(arguments);
    section_argument(arguments);
    arguments.file(most_text);
    arguments.texts("--decision", "Une décision\u00a0; à répéter");
}

void declare_approve(Arguments& arguments) {
    meeting_argument(arguments);
    arguments.number("--in", "Numéro de la rencontre qui l’a approuvé", Arguments::Need::required);
}

void declare_version(Arguments& arguments) {
    meeting_argument(arguments);
    arguments.number("VERSION", "Numéro donné par « minutes versions »", Arguments::Need::required);
}

void declare_compare(Arguments& arguments) {
    meeting_argument(arguments);
    arguments.number("FROM", "Numéro d’une version", Arguments::Need::required);
    arguments.number("TO", "Numéro d’une autre", Arguments::Need::required);
}

Outcome told(const domain::Minutes& minutes) {
    return {.out = "Compte-rendu\u00a0: " + std::string{domain::french_name(minutes.state)} + ", version " +
                   std::to_string(minutes.version) + ".\n"};
}

template <domain::Minutes (*act)(const actions::Env&, const domain::Viewer&, domain::MeetingId)>
Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return told(act(office->env("commande"), office_viewer(), meeting_of(invocation)));
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

Outcome write(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    auto body = invocation.input;
    while (body.ends_with('\n')) body.pop_back();
    return told(actions::write_section(office->env("commande"), office_viewer(),
                                       {.meeting = meeting_of(invocation),
                                        .key = section_key(invocation, *office),
                                        .body = std::move(body),
                                        .decisions = joined(invocation.texts("decision"))}));
}

Outcome approve(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return told(actions::approve_minutes(office->env("commande"), office_viewer(), meeting_of(invocation),
                                         {invocation.number("in").value_or(0)}));
}

Outcome versions(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    Columns columns{0};
    for (const auto& version :
         actions::list_minutes_versions(office->database(), office_viewer(), meeting_of(invocation)))
        columns.add({std::to_string(version.number),
                     domain::french_instant(version.made_at, office->settings().organisation.zone),
                     version.made_by, std::string{domain::french_name(version.cause)}});
    return {.out = columns.text()};
}

Outcome compare(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    using Kind = domain::DifferenceLine::Kind;
    std::string report;
    for (const auto& change :
         actions::compare_minutes(office->database(), office_viewer(), meeting_of(invocation),
                                  static_cast<int>(invocation.number("FROM").value_or(0)),
                                  static_cast<int>(invocation.number("TO").value_or(0)))) {
        report += change.section + ", " + actions::french_name(change.part) + "\n";
        for (const auto& [kind, text] : change.lines)
            report += (kind == Kind::added ? "  + " : kind == Kind::removed ? "  - " : "    ") + text + "\n";
    }
    return {.out = report.empty() ? "Les deux versions disent la même chose.\n" : report};
}

Outcome restore(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return told(actions::restore_minutes(office->env("commande"), office_viewer(), meeting_of(invocation),
                                         static_cast<int>(invocation.number("VERSION").value_or(0))));
}

} // namespace

const Command minutes_begin{"minutes begin",
                            "Commencer un compte-rendu, ou y faire entrer les nouveaux points",
                            Place::data_folder, meeting_argument, run<actions::begin_minutes>};
const Command minutes_write{"minutes write", "Le texte d’une section, en Markdown, et ses décisions",
                            Place::data_folder, declare_write, write};
const Command minutes_circulate{"minutes circulate", "Le faire lire aux membres", Place::data_folder,
                                meeting_argument, run<actions::circulate_minutes>};
const Command minutes_approve{"minutes approve", "Noter la rencontre qui l’a approuvé", Place::data_folder,
                              declare_approve, approve};
const Command minutes_publish{"minutes publish", "Rendre sa version publique lisible par tout le monde",
                              Place::data_folder, meeting_argument, run<actions::publish_minutes>};
const Command minutes_reopen{"minutes reopen", "Le ramener à son état précédent", Place::data_folder,
                             meeting_argument, run<actions::reopen_minutes>};
const Command minutes_versions{"minutes versions", "Ses versions", Place::data_folder, meeting_argument,
                               versions};
const Command minutes_compare{"minutes compare", "Ce qui change d’une version à une autre",
                              Place::data_folder, declare_compare, compare};
const Command minutes_restore{"minutes restore", "Reprendre une version précédente", Place::data_folder,
                              declare_version, restore};

} // namespace arrimage::cli
