#pragma once

#include "http/request.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace arrimage::http {

/// Whether the list of an If-None-Match holds this entity tag, by weak comparison (RFC 9110 §13.1.2, §8.8.3.2); "*"
/// holds every tag. What follows a malformed member is not read.
bool names_etag(std::string_view list, std::string_view etag);

/// Whether a GET or HEAD may be answered 304 (RFC 9110 §13.2.2): by entity tags when If-None-Match came, else by
/// If-Modified-Since; a date that cannot be read gives the full answer. `etags` are those of every form of the
/// resource, the one that a full answer would send first; the result is the place of the one the client holds.
std::optional<std::size_t> unchanged_etag(const Request& request, std::span<const std::string_view> etags,
                                          std::chrono::sys_seconds last_modified);

} // namespace arrimage::http
