#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /reponse/{token}: what a link asks one person, the dates of a poll or an invitation, and what they answered; looking
/// changes nothing.
Reply show_answer(const Site& site, const Request& request, const Captures& captures);

/// Records the answers, in place of those before.
Reply record_answer(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
