#pragma once

#include "domain/report.hpp"

#include <string>

namespace arrimage::html {

/// The annual report as a document of its own, for print and PDF: its style stands in it, nothing is remote.
std::string report_document(const domain::Report& report);

} // namespace arrimage::html
