#pragma once

#include "actions/correspondence.hpp"
#include "actions/env.hpp"
#include "domain/invitation.hpp"

namespace arrimage::actions {

/// Gives the meeting the time that an invitee proposed; who is invited learns it with the next update. Gives the meeting
/// as it now stands. Throws domain::Refusal: not_found; conflict for a proposal that is settled already; as settle_date.
domain::Meeting take_proposal(const Env& env, domain::ProposalId proposal);

/// Keeps the meeting's own time and tells the invitee so, their mail program too (DECLINECOUNTER, RFC 5546 §3.2.8).
/// Gives the meeting. Throws domain::Refusal: not_found; conflict for a proposal that is settled already, or when the
/// meeting changed and they were not told.
domain::MeetingId decline_proposal(const Env& env, const Correspondence& correspondence,
                                   domain::ProposalId proposal);

} // namespace arrimage::actions
