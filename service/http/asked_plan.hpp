#pragma once

#include "http/site.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::http {

/// A period by its days, ISO 8601; absent when one of them is none.
std::optional<plan::Period> period_between(std::string_view start, std::string_view end);

/// Of which plan a query asks: "debut=2003-04-01&fin=2004-03-31"; absent: of the latest.
std::optional<plan::Period> asked_period(std::string_view query);

/// The query that asks for it.
std::string period_query(const plan::Period& period);

/// What a page of the latest plan says while there is none.
Reply no_plan(const Site& site, const Request& request);

} // namespace arrimage::http
