#pragma once

#include "actions/attendance_sheet.hpp"
#include "actions/names.hpp"
#include "actions/show_invitations.hpp"
#include "actions/show_poll.hpp"
#include "domain/calendar_entries.hpp"
#include "domain/document.hpp"
#include "domain/meeting_history.hpp"
#include "domain/viewer.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// Everything that a page says of a meeting.
struct ShownMeeting {
    domain::Meeting meeting{};
    std::optional<domain::PlanReference> reference{}; ///< the line of the plan it comes from
    std::string committee{};                          ///< its name, empty for none
    std::string territory{};
    std::vector<NamedPerson> concerned{};       ///< whom it concerns, by name
    bool has_agenda{false};                     ///< it was prepared
    bool has_minutes{false};                    ///< there is a compte-rendu that the viewer may read
    bool runs{false};                           ///< the viewer may write what the meeting leaves behind
    std::vector<domain::Document> documents{};  ///< its papers, those taken away too for who runs it
    std::vector<NamedItem> items{};             ///< of its agenda; for who runs it
    std::optional<InvitationList> answers{};    ///< absent while nobody is invited
    std::optional<int> slippage_days{};         ///< domain::slippage_days
    std::optional<int> days_late{};             ///< domain::days_late
    std::vector<domain::HistoryLine> history{}; ///< the first first; for the coordonnatrice alone
    std::optional<ShownPoll> poll{};            ///< the open one, else the last; for the coordonnatrice alone
};

/// `today` is the day where the office is. Throws domain::Refusal (not_found) when there is no such meeting or the viewer
/// may not see it.
ShownMeeting show_meeting(store::Database& database, const domain::Viewer& viewer, domain::MeetingId id,
                          plan::Date today);

} // namespace arrimage::actions
