#pragma once

#include <string>
#include <string_view>

namespace arrimage::ical {

// The gate at the edge: libical lets line breaks through in URIs and addresses, so nothing reaches it that did not
// pass here. Each function gives valid UTF-8 (an octet that is not, becomes U+FFFD) without any control character
// of C0 and C1, NEL, U+2028 and U+2029 included, except the line breaks it promises.

/// One line: line breaks and tabs become a space, the spaces around go.
std::string one_line(std::string_view text);

/// Several lines: CR LF, CR, NEL, U+2028 and U+2029 become '\n', a tab becomes a space; those around go.
std::string several_lines(std::string_view text);

/// A URI (RFC 3986 §2): controls go, what a URI cannot hold is percent-encoded as UTF-8 (RFC 3987 §3.1).
std::string uri(std::string_view text);

/// A parameter value such as CN (RFC 5545 §3.2): one line, '"' becomes an apostrophe; '^' goes, since clients
/// disagree on the encoding of RFC 6868, and '\' becomes '/', since some take \" for an escaped quote.
std::string parameter(std::string_view text);

} // namespace arrimage::ical
