#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace arrimage::http {

/// "Sun, 06 Nov 1994 08:49:37 GMT" (IMF-fixdate, RFC 9110 §5.6.7). Years 0 to 9999.
std::string http_date(std::chrono::sys_seconds time);

/// Reads any of the three forms of RFC 9110 §5.6.7; nothing when the text is none of them, names a day that does not
/// exist or the wrong day of the week. The two-digit year of the RFC 850 form is the one that is at most 50 years
/// after `near`.
std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text, std::chrono::sys_seconds near);

} // namespace arrimage::http
