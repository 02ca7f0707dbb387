#include "actions/organizer_view.hpp"

#include "domain/announcing.hpp"
#include "domain/calendar_entries.hpp"
#include "store/meetings.hpp"
#include "store/roles.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

domain::Entry entry_of(const domain::MeetingRecord& record, const store::InvitedMeeting& invited) {
    auto entry = domain::meeting_entry(record.meeting, record.reference);
    entry.changed_at = std::max(entry.changed_at, invited.changed_at);
    for (const auto& [label, names] : domain::answers_by_name(invited.invitations)) {
        if (!entry.description.empty()) entry.description += '\n';
        entry.description.append(label).append("\u00a0: ").append(names);
    }
    return entry;
}

} // namespace

std::optional<plan::Date> OrganizerView::organizer_until(store::Session& session, domain::PersonId person,
                                                         plan::Date day) {
    using namespace std::chrono;
    for (const auto& role :
         store::list_roles(session, {.person = person, .role = domain::Role::coordonnatrice}))
        if (domain::covers(role.tenure, day))
            return role.tenure.to.value_or(plan::Date{year{2999} / December / 31});
    return std::nullopt;
}

std::map<domain::MeetingId, std::shared_ptr<const Fragment>>
OrganizerView::fragments(store::Session& session) {
    std::map<domain::MeetingId, std::shared_ptr<const Fragment>> shown;
    for (const auto& [meeting, invited] : store::list_invited_meetings(session)) {
        const auto record = store::find_shown_meeting(session, meeting);
        if (!record || invited.invitations.empty()) continue;
        const auto entry = entry_of(*record, invited);
        auto& rendered = rendered_[meeting];
        if (!rendered.fragment || rendered.sequence != entry.sequence ||
            rendered.changed_at != entry.changed_at)
            rendered = {entry.sequence, entry.changed_at,
                        std::make_shared<const Fragment>(
                            Fragment{++next_serial_, events_.write(entry), begins_piece(entry.uid)})};
        shown[meeting] = rendered.fragment;
    }
    return shown;
}

} // namespace arrimage::actions
