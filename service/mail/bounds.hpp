#pragma once

#include <string>
#include <string_view>

namespace arrimage::mail {

/// The header of a mail, without the empty line that ends it.
std::string_view header_block(std::string_view bytes);

/// Why a mail is too much to be parsed at all: "size", "parts", "headers" or "depth"; empty when it is not. One pass over
/// the lines, without memory. GMime takes 1,400 bytes for an empty part and 500 for a header line, and a call deeper for
/// each group that an address list opens within another.
std::string beyond_bounds(std::string_view bytes);

} // namespace arrimage::mail
