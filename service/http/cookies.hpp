#pragma once

#include "http/request.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace arrimage::http {

/// A cookie of ours. Under https its name gets the prefix __Host-, so that a browser takes it from this very host and
/// over TLS only (RFC 6265bis §4.1.3.2).
class Cookie {
  public:
    /// `name` is a token.
    Cookie(std::string_view name, bool https);

    /// What the browser sent; nothing when it sent none, several different ones, or one that no Set-Cookie of ours can
    /// have caused (RFC 6265 §4.1.1).
    std::optional<std::string_view> read(const Request& request) const;

    /// A Set-Cookie that scripts cannot read and other sites' forms do not send: HttpOnly, SameSite=Lax.
    /// Throws std::invalid_argument for a value that is not made of cookie-octets.
    std::string set(std::string_view value, std::chrono::seconds max_age) const;
    /// A Set-Cookie that makes the browser forget it.
    std::string forget() const;

  private:
    std::string with(std::string_view value, std::chrono::seconds max_age) const;

    std::string name_;
    bool https_;
};

} // namespace arrimage::http
