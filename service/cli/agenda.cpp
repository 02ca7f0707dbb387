#include "actions/agenda_mail.hpp"
#include "actions/edit_agenda.hpp"
#include "actions/print_pdf.hpp"
#include "actions/show_agenda.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "domain/agenda_text.hpp"
#include "domain/refusal.hpp"
#include "html/agenda_document.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using actions::ShownAgenda;

void declare(Arguments& arguments) {
    arguments.number("MEETING", "Numéro donné par « meeting list »", Arguments::Need::required);
    arguments.text("--as", "txt, html, eml, pdf ou json\u00a0; sans ce choix, txt");
    arguments.flag("--derive", "Le préparer, ou y faire entrer ce que le plan dit de nouveau");
}

template <class Value>
boost::json::value or_null(const std::optional<Value>& value) {
    if (!value) return nullptr;
    return boost::json::value_from(*value);
}

boost::json::object json_of(const domain::AgendaItem& item, std::size_t number) {
    return {{"number", number},
            {"key", item.derived.key},
            {"section", domain::to_string(domain::section_of(item))},
            {"reason", domain::to_string(item.derived.reason)},
            {"why", item.derived.why},
            {"title", domain::title_of(item)},
            {"note", item.note},
            {"minutes", domain::minutes_of(item)},
            {"presenter", item.presenter},
            {"activity", item.derived.activity ? boost::json::value(item.derived.activity->value) : nullptr},
            {"gone", item.gone},
            {"not_reached", item.not_reached}};
}

std::string json_of(const ShownAgenda& shown) {
    boost::json::array items;
    for (const auto section : {domain::AgendaSection::discuss, domain::AgendaSection::know})
        for (const auto& item : domain::shown_items(shown.agenda, section))
            items.push_back(json_of(item, items.size() + 1));
    const auto& sitting = shown.meeting.sitting;
    const boost::json::object meeting{
        {"id", shown.meeting.id.value},
        {"title", shown.meeting.title},
        {"start", or_null(sitting ? std::optional{domain::to_iso(sitting->start)} : std::nullopt)},
        {"end", or_null(sitting ? std::optional{domain::to_iso(sitting->end)} : std::nullopt)}};
    return boost::json::serialize(boost::json::object{
               {"meeting", meeting},
               {"prepared", shown.agenda.version > 0},
               {"items", std::move(items)},
               {"minutes_total", domain::minutes_planned(shown.agenda)},
               {"minutes_available", or_null(domain::minutes_available(shown.meeting))}}) +
           "\n";
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const domain::MeetingId meeting{invocation.number("MEETING").value_or(0)};
    const domain::Viewer viewer{.coordonnatrice = true};
    const auto env = office->env("commande");
    if (invocation.flag("derive")) actions::derive_agenda(env, {meeting, {}});
    const auto form = invocation.text("as");
    const auto shown = actions::show_agenda(office->database(), viewer, meeting);
    if (form.empty() || form == "txt") return {.out = domain::agenda_text(shown.agenda, shown.meeting)};
    if (form == "html") return {.out = html::agenda_document(shown.agenda, shown.meeting)};
    if (form == "json") return {.out = json_of(shown)};
    if (form == "eml")
        return {.out = actions::agenda_draft(env, office->feeds().publisher(), office->documents(), viewer,
                                             meeting)};
    if (form == "pdf") return {.out = actions::print_pdf(html::agenda_document(shown.agenda, shown.meeting))};
    throw domain::Refusal{domain::RefusalKind::invalid, "--as est txt, html, eml, pdf ou json."};
}

} // namespace

const Command agenda{"agenda", "L’ordre du jour d’une rencontre, d’après le plan", Place::data_folder,
                     declare, run};

} // namespace arrimage::cli
