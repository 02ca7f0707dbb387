#include "actions/show_minutes.hpp"

#include "actions/move_minutes.hpp"
#include "actions/names.hpp"
#include "domain/refusal.hpp"
#include "store/attendance.hpp"
#include "store/documents.hpp"
#include "store/follow_ups.hpp"
#include "store/meetings.hpp"
#include "store/visibility.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

[[noreturn]] void refuse_unknown() {
    throw domain::Refusal{domain::RefusalKind::not_found,
                          "Le compte-rendu de cette rencontre n’est pas encore diffusé. Revenez plus tard."};
}

ShownMinutes read(store::Session& session, domain::MeetingId id, std::optional<int> version) {
    ShownMinutes shown{.meeting = store::load_meeting(session, id),
                       .minutes = store::load_minutes(session, id)};
    const auto attendance = shown_attendance(session, shown.meeting);
    shown.committee = name_of(session, shown.meeting.committee);
    shown.version = store::load_minutes_version(session, id, version.value_or(shown.minutes.version));
    shown.sheet = store::load_attendance(session, id);
    shown.items = attendance.items;
    shown.quorum = attendance.quorum;
    if (shown.minutes.approved_in)
        shown.approved_in = store::load_meeting(session, *shown.minutes.approved_in);
    shown.documents = store::list_documents(session, id);
    return shown;
}

void add_for_writers(store::Session& session, const domain::Viewer& viewer, ShownMinutes& shown) {
    if (viewer.person) shown.drafts = store::list_minutes_drafts(session, shown.meeting.id, *viewer.person);
    shown.approving = list_approving_meetings(session, shown.meeting);
}

} // namespace

ShownMinutes show_minutes(store::Database& database, const domain::Viewer& viewer, domain::MeetingId id,
                          std::optional<int> version) {
    store::Session session{database};
    store::check_visible(session, viewer, id);
    const bool runs = store::may_run(session, viewer, id);
    const auto minutes = store::find_minutes(session, id);
    if (!runs && (!minutes || !domain::is_circulated(minutes->state))) refuse_unknown();
    auto shown = read(session, id, runs ? version : std::nullopt);
    shown.follow_ups = store::list_follow_ups(session, {.meeting = id});
    shown.runs = runs;
    if (runs) add_for_writers(session, viewer, shown);
    return shown;
}

bool is_to_begin(store::Database& database, const domain::Viewer& viewer, domain::MeetingId meeting) {
    store::Session session{database};
    return store::may_run(session, viewer, meeting) && !store::find_minutes(session, meeting);
}

ShownMinutes show_public_minutes(store::Database& database, domain::MeetingId id) {
    store::Session session{database};
    const auto minutes = store::find_minutes(session, id);
    if (!minutes || minutes->state != domain::MinutesState::published)
        throw domain::Refusal{domain::RefusalKind::not_found,
                              "Il n’y a pas de compte-rendu public à cette adresse."};
    auto shown = read(session, id, {});
    shown.version.sections = domain::public_sections(std::move(shown.version.sections));
    shown.documents.clear();
    for (auto& attendee : shown.sheet.attendees)
        if (attendee.status == domain::Attendance::excused) attendee.detail.clear();
    return shown;
}

std::vector<domain::MinutesVersion>
list_minutes_versions(store::Database& database, const domain::Viewer& viewer, domain::MeetingId meeting) {
    store::Session session{database};
    store::check_runs(session, viewer, meeting);
    store::load_minutes(session, meeting);
    return store::list_minutes_versions(session, meeting);
}

std::vector<store::MinutesLine> list_minutes(store::Database& database, const domain::Viewer& viewer) {
    store::Session session{database};
    auto lines = store::list_minutes(session);
    const auto visible = store::list_visible(session, viewer);
    std::erase_if(lines, [&](const store::MinutesLine& line) {
        if (visible && !std::ranges::binary_search(*visible, line.meeting)) return true;
        const bool readable = line.state && domain::is_circulated(*line.state);
        return !readable && !store::may_run(session, viewer, line.meeting);
    });
    return lines;
}

std::vector<store::MinutesLine> list_public_minutes(store::Database& database) {
    store::Session session{database};
    auto lines = store::list_minutes(session);
    std::erase_if(lines, [](const auto& line) { return line.state != domain::MinutesState::published; });
    return lines;
}

} // namespace arrimage::actions
