#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /bilan: the annual report of the latest plan, or of the one with the days ?debut=2003-04-01&fin=2004-03-31; every
/// figure for every member, the papers of the meetings that they see.
Reply show_report(const Site& site, const Request& request, const Captures& captures);

/// The same as a file.
Reply show_report_text(const Site& site, const Request& request, const Captures& captures);
Reply show_report_csv(const Site& site, const Request& request, const Captures& captures);
Reply show_report_pdf(const Site& site, const Request& request, const Captures& captures);

/// /bilan/plan-suivant: keeps the next plan as a file to import, and goes to what it would change.
Reply prepare_next_plan(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
