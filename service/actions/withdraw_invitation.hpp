#pragma once

#include "actions/correspondence.hpp"
#include "actions/env.hpp"

namespace arrimage::actions {

/// Takes one person off the list of a meeting and tells them so, which frees their calendar (RFC 5546 §3.2.5); the
/// meeting no longer concerns them either. Nothing for someone who is off it already. Throws domain::Refusal (not_found).
void withdraw_invitation(const Env& env, const Correspondence& correspondence,
                         domain::InvitationId invitation);

} // namespace arrimage::actions
