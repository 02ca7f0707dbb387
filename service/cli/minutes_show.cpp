#include "actions/minutes_document.hpp"
#include "actions/print_pdf.hpp"
#include "app/office.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/json_minutes.hpp"
#include "cli/meeting_argument.hpp"
#include "domain/refusal.hpp"
#include "html/minutes_document.hpp"
#include "plan/french_date.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    meeting_argument(arguments);
    arguments.text("--as", "txt, html, eml, pdf ou json\u00a0; sans ce choix, txt");
    arguments.number("--version", "Une version précédente, par son numéro");
    arguments.flag("--public", "Ce que tout le monde peut en lire");
    arguments.exclude("--version", "--public");
}

actions::ShownMinutes shown_minutes(const Invocation& invocation, app::Office& office) {
    const auto meeting = meeting_of(invocation);
    if (invocation.flag("public")) return actions::show_public_minutes(office.database(), meeting);
    const auto version = invocation.number("version");
    return actions::show_minutes(office.database(), office_viewer(), meeting,
                                 version ? std::optional{static_cast<int>(*version)} : std::nullopt);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto form = invocation.text("as");
    const auto shown = shown_minutes(invocation, *office);
    const auto document = actions::document_of(shown);
    if (form.empty() || form == "txt") return {.out = domain::minutes_text(document)};
    if (form == "html") return {.out = html::minutes_document(document)};
    if (form == "json") return {.out = boost::json::serialize(json_of(shown)) + "\n"};
    if (form == "pdf") return {.out = actions::print_pdf(html::minutes_document(document))};
    if (form == "eml")
        return {.out = actions::minutes_draft(office->env("commande"), office->feeds().publisher(),
                                              office->documents(), office_viewer(), meeting_of(invocation))};
    throw domain::Refusal{domain::RefusalKind::invalid, "--as est txt, html, eml, pdf ou json."};
}

void declare_list(Arguments& arguments) {
    arguments.json();
}

boost::json::object json_of(const store::MinutesLine& line) {
    return {{"meeting", line.meeting.value},
            {"title", line.title},
            {"start", domain::to_iso(line.sitting.start)},
            {"state", line.state ? boost::json::value(domain::to_string(*line.state)) : nullptr},
            {"documents", line.documents}};
}

Outcome list(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto lines = actions::list_minutes(office->database(), office_viewer());
    if (invocation.flag("json")) {
        boost::json::array array;
        for (const auto& line : lines) array.push_back(json_of(line));
        return {.out = boost::json::serialize(array) + "\n"};
    }
    if (lines.empty()) return {.out = "Aucune rencontre n’est notée comme tenue.\n"};
    Columns columns{0};
    for (const auto& line : lines)
        columns.add({std::to_string(line.meeting.value), plan::french_date(line.sitting.start.date),
                     line.state ? std::string{domain::french_name(*line.state)} : "à rédiger", line.title});
    return {.out = columns.text()};
}

} // namespace

const Command minutes_show{"minutes show", "Le compte-rendu d’une rencontre", Place::data_folder, declare,
                           run};
const Command minutes_list{"minutes list", "Les rencontres tenues et où en est leur compte-rendu",
                           Place::data_folder, declare_list, list};

} // namespace arrimage::cli
