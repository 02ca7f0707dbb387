#include "actions/record_attendance.hpp"
#include "app/office.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/json_minutes.hpp"
#include "cli/meeting_argument.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using domain::Attendance;

constexpr std::pair<const char*, Attendance> statuses[] = {{"present", Attendance::present},
                                                           {"excused", Attendance::excused},
                                                           {"replaced", Attendance::replaced},
                                                           {"absent", Attendance::absent}};

void declare_show(Arguments& arguments) {
    meeting_argument(arguments);
    arguments.json();
}

void declare_record(Arguments& arguments) {
    meeting_argument(arguments);
    arguments.texts("--present", "Qui était là, par son nom ou celui de son siège\u00a0; à répéter");
    arguments.texts("--excused", "Qui s’est excusé\u00a0: « Nom: motif »");
    arguments.texts("--replaced", "Qui s’est fait remplacer\u00a0: « Nom: par qui »");
    arguments.texts("--absent", "Qui n’était pas là");
    arguments.texts("--guest", "Qui était invité\u00a0: « Nom: organisme »");
    arguments.json();
}

/// "Nom: motif" in its two parts.
std::pair<std::string, std::string> parts_of(const std::string& text) {
    const auto colon = text.find(':');
    const auto part = [](std::string_view words) { return std::string{plan::text::trim(words)}; };
    if (colon == text.npos) return {part(text), {}};
    return {part(std::string_view{text}.substr(0, colon)), part(std::string_view{text}.substr(colon + 1))};
}

std::string row_named(const domain::AttendanceSheet& sheet, const std::string& name) {
    for (const auto& attendee : sheet.attendees)
        for (const auto& other : {attendee.name, attendee.seat_name})
            if (!other.empty() && plan::text::fold(other) == plan::text::fold(name))
                return actions::row_of(attendee);
    throw domain::Refusal{domain::RefusalKind::not_found,
                          "«\u00a0" + name +
                              "\u00a0» n’est pas sur la feuille de cette rencontre. "
                              "Donnez la personne comme invitée (--guest)."};
}

actions::AttendanceChange change_of(const Invocation& invocation, const domain::AttendanceSheet& sheet) {
    actions::AttendanceChange change{.meeting = sheet.meeting};
    for (const auto& [option, status] : statuses)
        for (const auto& text : invocation.texts(option)) {
            auto [name, detail] = parts_of(text);
            change.entries.push_back(
                {.row = row_named(sheet, name), .status = status, .detail = std::move(detail)});
        }
    for (const auto& text : invocation.texts("guest")) {
        auto [name, body] = parts_of(text);
        change.guests.push_back({std::move(name), std::move(body)});
    }
    return change;
}

Outcome told(const Invocation& invocation, app::Office& office) {
    const auto shown = actions::show_attendance(office.database(), office_viewer(), meeting_of(invocation));
    if (invocation.flag("json"))
        return {.out = boost::json::serialize(json_of(shown.sheet, shown.quorum)) + "\n"};
    Columns columns{0};
    for (const auto& attendee : shown.sheet.attendees)
        columns.add({attendee.name, attendee.seat_name, std::string{domain::french_name(attendee.status)},
                     attendee.detail});
    auto report = shown.sheet.version == 0 ? "Les présences ne sont pas entrées. Voici qui était attendu.\n"
                                           : std::string{};
    report += columns.text();
    return {.out = report + (shown.quorum ? domain::in_words(*shown.quorum) + "\n" : "")};
}

Outcome show(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return told(invocation, *office);
}

Outcome record(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto shown = actions::show_attendance(office->database(), office_viewer(), meeting_of(invocation));
    actions::record_attendance(office->env("commande"), office_viewer(), change_of(invocation, shown.sheet));
    return told(invocation, *office);
}

} // namespace

const Command attendance_show{"attendance show", "Qui était à une rencontre, et le quorum",
                              Place::data_folder, declare_show, show};
const Command attendance_record{"attendance record", "Noter qui était à une rencontre", Place::data_folder,
                                declare_record, record};

} // namespace arrimage::cli
