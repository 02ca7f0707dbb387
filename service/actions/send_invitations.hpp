#pragma once

#include "actions/change_participants.hpp"
#include "actions/correspondence.hpp"
#include "actions/env.hpp"

#include <optional>
#include <vector>

namespace arrimage::actions {

/// Whom to invite to a meeting.
struct Convocation {
    domain::MeetingId meeting{};
    std::optional<std::vector<domain::PersonId>>
        only{}; ///< of those not on the list; absent: all it concerns
};

/// How many letters were written.
struct SentInvitations {
    int invited{0};
    int updated{0};
    int cancelled{0};
    std::optional<domain::AnnouncementId> announcement{}; ///< what they tell of; absent when there are none

    bool operator==(const SentInvitations&) const = default;
};

/// Invites whom the meeting concerns and who is not on its list yet, and tells those on the list what changed since they
/// were last told, the cancellation too: one letter each, or none when nobody is to be told anything (design §7). Who
/// answered for another time is asked again. Throws domain::Refusal as plan_invitations does; conflict for someone of
/// `only` whom the meeting does not concern or whom no letter reaches.
SentInvitations send_invitations(const Env& env, const Correspondence& correspondence,
                                 const Convocation& convocation);

/// The same in the caller's transaction.
SentInvitations send_invitations(store::Transaction& transaction, const Env& env,
                                 const Correspondence& correspondence, const Convocation& convocation);

/// Adds persons and bodies to those whom the meeting concerns, and invites them alone; those of them who are on the list
/// already are told what changed, as the others are. Throws as change_participants and the above.
SentInvitations invite_also(store::Transaction& transaction, const Env& env,
                            const Correspondence& correspondence, const ParticipantChange& added);

} // namespace arrimage::actions
