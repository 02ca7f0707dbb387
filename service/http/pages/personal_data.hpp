#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /personnes/{id}/renseignements: all that is held on someone; the same as JSON and as text, to be handed over.
Reply show_personal_data(const Site& site, const Request& request, const Captures& captures);
Reply export_personal_data_json(const Site& site, const Request& request, const Captures& captures);
Reply export_personal_data_text(const Site& site, const Request& request, const Captures& captures);

/// /personnes/{id}/effacer: asks for a title, then says what erasing would do; the POST does it.
Reply show_erasure(const Site& site, const Request& request, const Captures& captures);
Reply erase_person(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
