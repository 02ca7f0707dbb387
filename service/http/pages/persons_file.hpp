#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /personnes/importer: asks for a list, as a file or pasted.
Reply show_persons_upload(const Site& site, const Request& request, const Captures& captures);

/// Keeps the list for its sender and goes to what it would do.
Reply upload_persons(const Site& site, const Request& request, const Captures& captures);

/// /personnes/importer/{id}: what becomes of each line; nothing is stored yet.
Reply show_persons_import(const Site& site, const Request& request, const Captures& captures);

/// The yes, to what was shown.
Reply apply_persons_import(const Site& site, const Request& request, const Captures& captures);

/// /personnes/importer/{id}/abandonner
Reply abandon_persons_import(const Site& site, const Request& request, const Captures& captures);

/// /personnes/exporter.csv: everybody, as the import reads it.
Reply export_persons(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
