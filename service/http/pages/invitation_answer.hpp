#pragma once

#include "actions/show_invitation.hpp"
#include "http/site.hpp"

namespace arrimage::http {

/// What the link of an invitation opens: whether its invitee comes, which they may change until the meeting. Showing it
/// changes nothing.
Reply show_invitation_answer(const Site& site, const Request& request, const actions::ShownInvitation& shown);
Reply record_invitation_answer(const Site& site, const Request& request,
                               const actions::ShownInvitation& shown, std::string_view token);

} // namespace arrimage::http
