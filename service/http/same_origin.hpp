#pragma once

#include "http/request.hpp"

#include <string_view>

namespace arrimage::http {

/// Whether a request that changes something can come from a page of ours, as far as the browser says (Origin, RFC 6454
/// §7; Sec-Fetch-Site, Fetch Metadata). `base_url` is the public address, or empty: then Host stands for it. Our pages
/// send no referrer, so that browsers write "null" as their Origin: it counts where Sec-Fetch-Site says same-origin.
/// True where the browser says nothing: a form's token is checked apart.
bool same_origin(const Request& request, std::string_view base_url);

} // namespace arrimage::http
