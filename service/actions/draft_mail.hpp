#pragma once

#include "actions/publisher.hpp"
#include "domain/letter.hpp"
#include "domain/viewer.hpp"
#include "store/database.hpp"

#include <vector>

namespace arrimage::actions {

/// Whom a draft about a meeting goes to: its invitees, else those whom it concerns and who have an address.
std::vector<domain::Mailbox> readers_of(store::Session& session, domain::MeetingId meeting);

/// Whom it comes from: who looks, else the organisation.
domain::Mailbox sender_of(store::Session& session, const Publisher& publisher, const domain::Viewer& viewer);

} // namespace arrimage::actions
