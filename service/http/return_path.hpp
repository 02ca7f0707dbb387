#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::http {

/// The path, with its query, of a page of ours to go back to, as it came, fit for a Location. Nothing when a browser
/// could read another host in it: it begins with one '/', is a target that read_target() takes, holds no backslash, and
/// has 2,000 bytes at most.
std::optional<std::string> safe_return_path(std::string_view path);

} // namespace arrimage::http
