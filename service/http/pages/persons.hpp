#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /personnes: those who take part, searched by `texte`, `territoire`, `organisme`; with `parties` those who left too.
Reply show_persons(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
