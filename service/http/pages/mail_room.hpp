#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /courrier: mails that wait for a person, letters that could not leave.
Reply show_mail_room(const Site& site, const Request& request, const Captures& captures);

/// Notes what a held mail says as the answer of an invitee; sets it aside.
Reply accept_held_mail(const Site& site, const Request& request, const Captures& captures);
Reply set_held_mail_aside(const Site& site, const Request& request, const Captures& captures);

/// Tries a letter again that was given up.
Reply retry_letter(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
