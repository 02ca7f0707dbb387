#pragma once

#include "domain/feed.hpp"
#include "domain/meeting.hpp"
#include "domain/meeting_history.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

using domain::MeetingChange;

/// When something is done, and by whom or what, for the history.
struct Occasion {
    domain::Instant at{};
    std::string by{};
};

/// Which meetings: all that every given field names.
struct MeetingFilter {
    std::optional<domain::CommitteeId> committee{};
    std::optional<domain::TerritoryId> territory{};
    std::optional<domain::PlanId> plan{};
    std::optional<domain::SlotId> slot{};
    bool archived{false}; ///< true: those no longer shown too
};

/// Writes the meeting, new when its id is 0, and a line of history for each field that changed; nothing when nothing
/// did. Gives it as it now stands. A new meeting is promised for the end of its window unless it says otherwise. The row
/// decides `uid`, `promised_end`, `version` and the stamps of one that is not new: when what a calendar shows changes,
/// sequence grows by one, changed_at becomes the occasion's instant, or one second more than it was where that is later,
/// and the calendars concerned are touched.
domain::Meeting save_meeting(Transaction& transaction, const domain::Meeting& meeting,
                             const Occasion& occasion);

/// As a visible change, for something shown with the meeting that is not its own: the wording of its activity.
domain::Meeting touch_meeting(Transaction& transaction, domain::MeetingId id, const Occasion& occasion);

std::optional<domain::Meeting> find_meeting(Session& session, domain::MeetingId id);
std::optional<domain::Meeting> find_meeting(Session& session, std::string_view uid);

/// Throws Refusal(not_found) when there is none.
domain::Meeting load_meeting(Session& session, domain::MeetingId id);

/// The same with the line of the plan it comes from.
domain::MeetingRecord load_meeting_record(Session& session, domain::MeetingId id);

/// In the order of their ids, each with the line of the plan it comes from.
std::vector<domain::MeetingRecord> list_meetings(Session& session, const MeetingFilter& filter = {});

/// The meeting unless it is archived, with the line of the plan it comes from.
std::optional<domain::MeetingRecord> find_shown_meeting(Session& session, domain::MeetingId id);

/// The meetings that are not archived, at most `most` of them, in the order of their ids from the first after `last`.
std::vector<domain::MeetingRecord> list_shown_meetings(Session& session, domain::MeetingId last, int most);

/// In the order in which they happened.
std::vector<MeetingChange> list_meeting_changes(Session& session, domain::MeetingId id);

} // namespace arrimage::store
