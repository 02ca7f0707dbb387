#pragma once

#include "domain/announcing.hpp"
#include "store/database.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace arrimage::actions {

/// An invitee and what they were told that no longer holds.
struct OutdatedInvitation {
    domain::Invitation invitation{};
    domain::Announcement told{};
    domain::Outdated outdated{};
};

/// What sending now would do.
struct InvitationPlan {
    domain::Meeting meeting{};
    std::optional<domain::Announcement> last{}; ///< the last thing that anyone was told
    std::vector<domain::Person> to_invite{}; ///< whom the meeting concerns, with an address, not on the list
    std::vector<domain::Person> without_address{}; ///< whom it concerns, and whom no letter reaches
    std::vector<OutdatedInvitation> to_tell{};     ///< on the list
    std::vector<domain::Invitation> strangers{};   ///< on the list, and whom it no longer concerns
    std::vector<std::string> changes{}; ///< since what the best informed of them were told, in French
};

/// Reads only. `mailbox` is the organizer's: it is not invited to its own meeting (interop M9). Throws domain::Refusal:
/// not_found; conflict as domain::check_invitable.
InvitationPlan plan_invitations(store::Session& session, domain::MeetingId meeting, std::string_view mailbox);

} // namespace arrimage::actions
