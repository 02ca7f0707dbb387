#pragma once

#include "domain/desk.hpp"
#include "store/database.hpp"

#include <vector>

namespace arrimage::store {

/// The shown meetings, not cancelled, that no slot of a present activity promised, in the order of their ids.
std::vector<domain::LooseMeeting> list_loose_meetings(Session& session);

/// The confirmed meetings that ended before `day`, the oldest first.
domain::Shortlist<domain::DatedMeeting> list_meetings_to_confirm(Session& session, plan::Date day);

/// The confirmed meetings that end on `day` or later, the soonest first.
domain::Shortlist<domain::DatedMeeting> list_next_meetings(Session& session, plan::Date day);

/// The meeting when it is one of them.
std::optional<domain::DatedMeeting> find_next_meeting(Session& session, domain::MeetingId id, plan::Date day);

/// The open polls of meetings still to date that some have not answered, the oldest first.
domain::Shortlist<domain::WaitingPoll> list_waiting_polls(Session& session);

/// The confirmed meetings that end on `day` or later and that some invitees have not answered, the soonest first.
domain::Shortlist<domain::WaitingInvitations> list_waiting_invitations(Session& session, plan::Date day);

} // namespace arrimage::store
