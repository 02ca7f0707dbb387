#include "cli/json_minutes.hpp"

#include "cli/instants.hpp"
#include "domain/plain_text.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace json = boost::json;

namespace {

json::value or_null(const std::optional<plan::Date>& day) {
    return day ? json::value(plan::to_iso(*day)) : nullptr;
}

template <class Id>
json::value number_or_null(const std::optional<Id>& id) {
    return id ? json::value(id->value) : nullptr;
}

json::object json_of(const domain::Attendee& attendee) {
    return {{"name", attendee.name},
            {"seat", attendee.seat_name},
            {"person", number_or_null(attendee.person)},
            {"organisation", attendee.body},
            {"territory", attendee.territory},
            {"status", domain::to_string(attendee.status)},
            {"detail", attendee.detail},
            {"arrived_item", attendee.arrived_item},
            {"left_item", attendee.left_item}};
}

json::object json_of(const domain::MinutesSection& section) {
    return {{"key", section.key},
            {"title", section.title},
            {"text", section.body},
            {"decisions", json::value_from(domain::lines_in(section.decisions))},
            {"follow_ups", json::value_from(domain::lines_in(section.follow_ups))}};
}

json::object json_of(const domain::DocumentVersion& version) {
    return {{"number", version.number},   {"file_name", version.file_name},
            {"type", version.media_type}, {"size", version.size},
            {"digest", version.digest},   {"added", json_instant(version.added_at)},
            {"by", version.added_by},     {"indexing", domain::to_string(version.indexing)}};
}

using cli::json_of;

template <class Things>
json::array all(const Things& things) {
    json::array array;
    for (const auto& each : things) array.push_back(json_of(each));
    return array;
}

} // namespace

json::object json_of(const domain::AttendanceSheet& sheet, const std::optional<domain::Quorum>& quorum) {
    json::object object{
        {"entered", sheet.version > 0}, {"attendees", all(sheet.attendees)}, {"quorum", nullptr}};
    if (quorum)
        object["quorum"] = {{"filled", quorum->filled},
                            {"needed", quorum->needed},
                            {"there", quorum->there},
                            {"reached", quorum->reached()},
                            {"lost_items", json::value_from(quorum->lost)}};
    return object;
}

json::object json_of(const domain::FollowUp& follow_up) {
    return {{"id", follow_up.id.value},         {"meeting", follow_up.meeting.value},
            {"section", follow_up.section_key}, {"what", follow_up.what},
            {"who", follow_up.owner_name},      {"person", number_or_null(follow_up.owner)},
            {"by", or_null(follow_up.due_on)},  {"closed", json_instant(follow_up.closed_at)},
            {"outcome", follow_up.outcome}};
}

json::object json_of(const domain::Document& document) {
    return {{"id", document.id.value},           {"meeting", document.meeting.value},
            {"item", document.section_key},      {"of_minutes", document.of_minutes},
            {"title", document.title},           {"withdrawn", json_instant(document.withdrawn_at)},
            {"versions", all(document.versions)}};
}

json::object json_of(const actions::ShownMinutes& shown) {
    return {{"meeting", shown.meeting.id.value},
            {"title", shown.meeting.title},
            {"state", domain::to_string(shown.minutes.state)},
            {"version", shown.version.number},
            {"latest_version", shown.minutes.version},
            {"approved_in", number_or_null(shown.minutes.approved_in)},
            {"attendance", json_of(shown.sheet, shown.quorum)},
            {"sections", all(shown.version.sections)},
            {"follow_ups", all(shown.follow_ups)},
            {"documents", all(shown.documents)}};
}

} // namespace arrimage::cli
