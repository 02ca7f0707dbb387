#pragma once

#include "domain/invitation.hpp"
#include "store/database.hpp"

namespace arrimage::actions {

/// Throws domain::Refusal (not_found) when there is none.
domain::Invitation find_invitation(store::Database& database, domain::InvitationId id);

} // namespace arrimage::actions
