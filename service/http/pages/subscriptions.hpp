#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /abonnements: the calendars that one may follow and the links one has; the coordonnatrice sees everyone's. After a
/// new one, its link, once.
Reply show_subscriptions(const Site& site, const Request& request, const Captures& captures);

/// Makes a link of one's own.
Reply subscribe(const Site& site, const Request& request, const Captures& captures);

/// /abonnements/{id}/revoquer: one's own, or any for the coordonnatrice.
Reply revoke_subscription(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
