#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /plan/importer: asks for a file.
Reply show_plan_upload(const Site& site, const Request& request, const Captures& captures);

/// Keeps the file for its sender and goes to what it would change.
Reply upload_plan(const Site& site, const Request& request, const Captures& captures);

/// /plan/importer/{id}: how each line was read and what would change; nothing is stored yet.
Reply show_plan_import(const Site& site, const Request& request, const Captures& captures);

/// The yes, to what was shown.
Reply apply_plan_import(const Site& site, const Request& request, const Captures& captures);

/// /plan/importer/{id}/abandonner
Reply abandon_plan_import(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
