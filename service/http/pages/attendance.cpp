#include "http/pages/attendance.hpp"

#include "actions/record_attendance.hpp"
#include "actions/show_committee.hpp"
#include "domain/french_time.hpp"
#include "html/attendance_page.hpp"
#include "http/form_act.hpp"
#include "http/paths.hpp"

namespace arrimage::http {
namespace {

using actions::AttendanceChange;
using actions::ShownAttendance;
using domain::Attendance;
using html::AttendancePage;

constexpr int most_guests = 3;

std::string capitalised(std::string_view words) {
    std::string text{words};
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

AttendancePage::Line line_of(const domain::Attendee& attendee, std::size_t place) {
    auto whence = attendee.seat_name;
    for (const auto& more : {attendee.body, attendee.territory})
        if (!more.empty() && more != whence) whence += (whence.empty() ? "" : ", ") + more;
    return {.number = std::to_string(place),
            .row = actions::row_of(attendee),
            .name = attendee.name,
            .whence = whence,
            .status = std::string{domain::to_string(attendee.status)},
            .detail = attendee.detail,
            .arrived = attendee.arrived_item,
            .left = attendee.left_item,
            .guest = !attendee.seat};
}

std::string rule_of(const ShownAttendance& shown) {
    if (shown.rule.kind == domain::QuorumRule::Kind::none) return {};
    if (shown.quorum) return domain::in_words(*shown.quorum);
    return "Quorum du comité\u00a0: " + domain::in_words(shown.rule) + ".";
}

AttendancePage page_of(const ShownAttendance& shown) {
    AttendancePage page{
        .meeting = shown.meeting.title,
        .when = domain::french_sitting(*shown.meeting.sitting),
        .rule = rule_of(shown),
        .everyone = {path_of(shown.meeting.id) + "/presences?tous=present", "Marquer tout le monde présent"},
        .action = path_of(shown.meeting.id) + "/presences",
        .version = std::to_string(shown.sheet.version),
        .back = {path_of(shown.meeting.id), "Retourner à la rencontre"}};
    using enum Attendance;
    for (const auto status : {present, excused, replaced, absent, guest})
        page.statuses.push_back(
            {std::string{domain::to_string(status)}, capitalised(domain::french_name(status))});
    page.items.push_back({"", "–"});
    for (const auto& [key, title] : shown.items) page.items.push_back({key, title});
    for (const auto& attendee : shown.sheet.attendees)
        page.lines.push_back(line_of(attendee, page.lines.size() + 1));
    return page;
}

/// Nothing is kept until the form is sent.
void say_all_present(AttendancePage& page) {
    for (auto& line : page.lines)
        if (line.status == "absent") line.status = "present";
}

actions::AttendanceEntry entry_of(const Form& form, const std::string& number) {
    return {.row = std::string{form["ligne-" + number]},
            .status = domain::attendance(form["presence-" + number]).value_or(Attendance::absent),
            .detail = std::string{form["detail-" + number]},
            .arrived_item = std::string{form["arrivee-" + number]},
            .left_item = std::string{form["depart-" + number]}};
}

AttendanceChange change_of(const Form& form, domain::MeetingId meeting) {
    AttendanceChange change{.meeting = meeting};
    if (const auto version = whole_number(form["version"])) change.version = static_cast<int>(*version);
    for (int place = 1; !form["ligne-" + std::to_string(place)].empty(); ++place)
        change.entries.push_back(entry_of(form, std::to_string(place)));
    for (int guest = 1; guest <= most_guests; ++guest)
        if (const auto name = form["invite-" + std::to_string(guest)]; !name.empty())
            change.guests.push_back(
                {std::string{name}, std::string{form["organisme-" + std::to_string(guest)]}});
    return change;
}

/// The page with what was entered still in its lines.
AttendancePage page_again(const ShownAttendance& shown, const AttendanceChange& change) {
    auto page = page_of(shown);
    for (const auto& entry : change.entries)
        for (auto& line : page.lines) {
            if (line.row != entry.row) continue;
            line.status = std::string{domain::to_string(entry.status)};
            line.detail = entry.detail;
            line.arrived = entry.arrived_item;
            line.left = entry.left_item;
        }
    return page;
}

html::FormPage quorum_page(const Site& site, domain::CommitteeId id) {
    const auto committee = actions::show_committee(site.database, id, today(site)).committee;
    const auto rule = actions::find_quorum(site.database, id);
    using Kind = html::Field::Kind;
    return {.title = "Quorum – " + committee.name,
            .intro = "Combien de sièges pourvus doivent être représentés pour que le comité décide.",
            .form = {.action = path_of(id) + "/quorum",
                     .submit = "Enregistrer",
                     .fields = {{.kind = Kind::select,
                                 .name = "regle",
                                 .label = "Règle",
                                 .value = std::string{domain::to_string(rule.kind)},
                                 .options = {{"none", "Aucune règle"},
                                             {"seats", "Un nombre de sièges"},
                                             {"percent", "Une part des sièges pourvus, en %"}}},
                                {.kind = Kind::number,
                                 .name = "valeur",
                                 .label = "Combien",
                                 .value = rule.value > 0 ? std::to_string(rule.value) : ""}}},
            .back = {path_of(id), "Retourner au comité"}};
}

} // namespace

Reply show_attendance(const Site& site, const Request& request, const Captures& captures) {
    const auto shown =
        actions::show_attendance(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures));
    auto page = page_of(shown);
    if (query_value(request.query, "tous") == "present") say_all_present(page);
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply record_attendance(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::MeetingId>(captures);
    const auto change = change_of(*request.form, id);
    try {
        actions::record_attendance(env_of(site, request), request.visitor->viewer, change);
        return done(site, request, path_of(id) + "/presences", "Les présences sont enregistrées.");
    } catch (const domain::Refusal& refusal) {
        using enum domain::RefusalKind;
        if (refusal.kind() != conflict && refusal.kind() != invalid) throw;
        auto page = page_again(actions::show_attendance(site.database, request.visitor->viewer, id), change);
        page.warning = refusal.what();
        return html_reply(refusal.kind() == conflict ? 409 : 422,
                          html::render(frame_of(site, request), page));
    }
}

Reply show_quorum(const Site& site, const Request& request, const Captures& captures) {
    const auto page = quorum_page(site, id_of<domain::CommitteeId>(captures));
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply set_quorum(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::CommitteeId>(captures);
    FormReader read{*request.form};
    const domain::QuorumRule rule{
        domain::quorum_kind((*request.form)["regle"]).value_or(domain::QuorumRule::Kind::none),
        static_cast<int>(read.number("valeur").value_or(0))};
    return act_or_ask_again(site, request, read, quorum_page(site, id),
                            [&] {
                                actions::set_quorum(env_of(site, request), id, rule);
                                return done(site, request, path_of(id),
                                            "La règle du quorum est enregistrée.");
                            },
                            {.invalid = "valeur"});
}

} // namespace arrimage::http
