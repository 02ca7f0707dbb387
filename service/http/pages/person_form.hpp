#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /personnes/inscrire
Reply show_person_form(const Site& site, const Request& request, const Captures& captures);

Reply add_person(const Site& site, const Request& request, const Captures& captures);

/// /personnes/{id}/modifier
Reply show_person_change(const Site& site, const Request& request, const Captures& captures);

/// When the person changed since the form was shown, it comes back with what is kept now beside what was typed, and
/// sending it again is a choice made knowingly.
Reply change_person(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
