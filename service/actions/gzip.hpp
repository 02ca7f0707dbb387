#pragma once

#include <string>
#include <string_view>

namespace arrimage::actions {

/// The bytes as a gzip file (RFC 1952) without a time or a name, so that the same bytes give the same file.
std::string gzip(std::string_view bytes);

} // namespace arrimage::actions
