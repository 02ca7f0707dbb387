#pragma once

#include "actions/record_attendance.hpp"
#include "domain/document.hpp"
#include "domain/follow_up.hpp"
#include "domain/minutes.hpp"
#include "domain/viewer.hpp"
#include "store/minutes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A compte-rendu with all that is read beside it.
struct ShownMinutes {
    domain::Meeting meeting{};
    std::string committee{}; ///< its name, empty for none
    domain::Minutes minutes{};
    domain::MinutesVersion version{}; ///< the one that is shown
    domain::AttendanceSheet sheet{};  ///< as it was entered; version 0: it was not
    std::vector<NamedItem> items{};   ///< of the agenda, for arrivals and departures
    std::optional<domain::Quorum> quorum{};
    std::optional<domain::Meeting> approved_in{};
    std::vector<domain::FollowUp> follow_ups{}; ///< taken on there, as they now stand
    std::vector<domain::Document> documents{};  ///< of the meeting
    bool runs{false};                           ///< the viewer may write it
    std::vector<store::MinutesDraft> drafts{};  ///< what the viewer was writing
    std::vector<domain::Meeting> approving{};   ///< the meetings that may have approved it; for who runs it
};

/// The latest version, or another for who may write it. Throws domain::Refusal (not_found) when there is no such meeting,
/// the viewer may not see it, it was not begun, or is a draft of others.
ShownMinutes show_minutes(store::Database& database, const domain::Viewer& viewer, domain::MeetingId meeting,
                          std::optional<int> version = {});

/// True when the viewer may begin it, and nobody did.
bool is_to_begin(store::Database& database, const domain::Viewer& viewer, domain::MeetingId meeting);

/// What anyone may read once it is public: without withheld passages, reasons of absence, follow-ups as they now stand
/// and documents. Throws domain::Refusal (not_found) when it is not.
ShownMinutes show_public_minutes(store::Database& database, domain::MeetingId meeting);

/// All its versions without their text, the latest first. For who may write it, else not_found.
std::vector<domain::MinutesVersion>
list_minutes_versions(store::Database& database, const domain::Viewer& viewer, domain::MeetingId meeting);

/// The comptes-rendus of the meetings that the viewer may see, the latest first: all held ones for who runs everything,
/// those that were circulated or that they may write for a member.
std::vector<store::MinutesLine> list_minutes(store::Database& database, const domain::Viewer& viewer);

/// Those that anyone may read.
std::vector<store::MinutesLine> list_public_minutes(store::Database& database);

} // namespace arrimage::actions
