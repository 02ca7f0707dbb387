#pragma once

#include "domain/belonging.hpp"
#include "store/database.hpp"

#include <optional>
#include <vector>

namespace arrimage::store {

/// Whom a meeting concerns, by the rule of domain::concerns, in the order of their ids: the holders of its committee's
/// seats and its secretaries, the holders of its territory's, the persons of its territory, those who were added, less those who were taken out and
/// those who are not active on any of its days. Throws Refusal(not_found) when there is no such meeting.
std::vector<domain::PersonId> list_concerned(Session& session, domain::MeetingId meeting);

/// The same for a meeting that stands otherwise in its row, or no longer stands there.
std::vector<domain::PersonId> list_concerned(Session& session, const domain::Concern& meeting);

/// The meetings that concern a person, those archived excepted, by their first day, then their id.
std::vector<domain::MeetingId> list_meetings_concerning(Session& session, domain::PersonId person);

/// All that ties a person to meetings. Throws Refusal(not_found) when there is no such person.
domain::Belonging load_belonging(Session& session, domain::PersonId person);

/// The same of everyone, in the order of their ids.
std::vector<domain::Belonging> list_belongings(Session& session);

/// Whether someone was added to the meeting (true) or taken out of it (false); absent: neither.
std::optional<bool> find_participant(Session& session, domain::MeetingId meeting, domain::PersonId person);

/// Adds someone to a meeting (true), takes them out (false), or leaves it to their memberships (absent), and touches
/// their calendar where that changes something. Throws Refusal(not_found) when there is no such meeting.
void set_participant(Transaction& transaction, domain::MeetingId meeting, domain::PersonId person,
                     std::optional<bool> present, domain::Instant at);

/// What ties a person to meetings and calendars changed at `at`: seat, role, territory, active days.
void touch_person(Transaction& transaction, domain::PersonId person, domain::Instant at);

} // namespace arrimage::store
