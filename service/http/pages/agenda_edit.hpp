#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// Prepares it, or brings in what the plan says anew.
Reply derive_agenda(const Site& site, const Request& request, const Captures& captures);

/// One act on one item, named by the field "point": changer, monter, descendre, retirer, remettre, reporter, atteindre.
Reply edit_agenda(const Site& site, const Request& request, const Captures& captures);
Reply add_agenda_item(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
