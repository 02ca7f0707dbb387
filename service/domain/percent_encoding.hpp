#pragma once

#include <string>
#include <string_view>

namespace arrimage::domain {

/// Fit for one value of a query: all but unreserved characters as %XX (RFC 3986 §2.3).
std::string percent_encoded(std::string_view text);

} // namespace arrimage::domain
