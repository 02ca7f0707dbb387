#pragma once

#include "actions/send_invitations.hpp"
#include "actions/show_invitations.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

/// The facts of the reports on invitations, as JSON.
boost::json::object json_of(const domain::Invitation& invitation);
boost::json::object json_of(const actions::InvitationList& list);
boost::json::object json_of(const actions::InvitationPlan& plan, const actions::SentInvitations& sent,
                            const actions::InvitationList& list, bool dry_run);

} // namespace arrimage::cli
