#pragma once

#include <string>
#include <string_view>

namespace arrimage::actions {

/// A UID for a calendar component: a random UUID (RFC 9562 §5.4), as RFC 7986 §5.3 asks.
std::string new_uid();

/// The secret of a link: 192 random bits in 32 characters of base64url, fit for a path.
std::string new_token();

/// What is kept of a token: its BLAKE2b-256 in lower-case hexadecimal.
std::string hash_token(std::string_view token);

/// Sixteen bytes in hexadecimal that no two texts share in practice: their BLAKE2b-128.
std::string digest_of(std::string_view bytes);

/// A strong ETag, quotes included, from the bytes it stands for.
std::string etag_of(std::string_view bytes);

} // namespace arrimage::actions
