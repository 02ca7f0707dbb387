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

/// What a form carries so that no other site can send it in a visitor's name: made from the secret that the visitor's
/// browser holds, or from the secret of the link the page stands behind, and telling neither.
std::string form_token(std::string_view secret);

/// Equal, found out in a time that does not tell where they differ.
bool same_secret(std::string_view a, std::string_view b);

/// Sixteen bytes in hexadecimal that no two texts share in practice: their BLAKE2b-128.
std::string digest_of(std::string_view bytes);

/// A strong ETag, quotes included, from the bytes it stands for.
std::string etag_of(std::string_view bytes);

} // namespace arrimage::actions
