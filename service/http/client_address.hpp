#pragma once

#include "http/request.hpp"

#include <string>
#include <string_view>

namespace arrimage::http {

/// Throws domain::Refusal (invalid) when the setting is neither empty nor a numeric IP address.
void check_trusted_proxy(std::string_view setting);

/// Who asks: the peer, or when the peer is the trusted proxy, the last address of X-Forwarded-For, which is the one that
/// this proxy saw; the peer again where that is no address. An IPv4 address mapped into IPv6 is written as IPv4.
std::string client_address(const Request& request, std::string_view trusted_proxy);

/// What a rate limit counts an address under: an IPv6 by its /64, since one home has all of that
/// ("2001:db8:1:2::/64"), any other text as it is.
std::string rate_key(std::string_view address);

} // namespace arrimage::http
