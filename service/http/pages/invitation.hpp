#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// The invitations to a meeting: what sending would do, and who answered what. Sending is a POST of its own.
Reply show_invitations(const Site& site, const Request& request, const Captures& captures);
Reply send_invitations(const Site& site, const Request& request, const Captures& captures);

/// More persons and bodies whom the meeting concerns from now on, still to be invited.
Reply add_invitees(const Site& site, const Request& request, const Captures& captures);

/// Writes again to those who have not answered.
Reply remind_invitees(const Site& site, const Request& request, const Captures& captures);

/// Of one invitee: an answer that was heard; taking them off the list.
Reply enter_answer(const Site& site, const Request& request, const Captures& captures);
Reply withdraw_invitation(const Site& site, const Request& request, const Captures& captures);

/// Another time that an invitee proposed.
Reply take_proposal(const Site& site, const Request& request, const Captures& captures);
Reply decline_proposal(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
