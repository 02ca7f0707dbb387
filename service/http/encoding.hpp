#pragma once

#include <string_view>

namespace arrimage::http {

/// Whether an Accept-Encoding asks for gzip (RFC 9110 §12.5.3). Named, it must be wanted at least as much as identity;
/// meant only by "*", more than identity. Without the header, or with a malformed one, the answer is no: bytes as they
/// are suit everyone.
bool asks_for_gzip(std::string_view accept_encoding);

} // namespace arrimage::http
