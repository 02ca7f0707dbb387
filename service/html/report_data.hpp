#pragma once

#include "domain/report.hpp"

#include <kainjow/mustache.hpp>

namespace arrimage::html {

/// What the template `report_body` renders: the whole report, with its charts and the tables beside them.
kainjow::mustache::data report_data(const domain::Report& report);

} // namespace arrimage::html
