#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::http {

/// What a request asks for: the path decoded once, the query as sent.
struct Target {
    std::string path{};
    std::string query{};

    bool operator==(const Target&) const = default;
};

/// The authority of a target in absolute form ("http://host:80/path", RFC 9112 §3.2.2), empty in the origin form
/// ("/path"); nothing when it is neither.
std::optional<std::string_view> target_authority(std::string_view target);

/// Reads a request target in origin or absolute form. Nothing when two readers could take it for two different
/// paths: a byte outside visible ASCII, '#', a malformed escape, an escaped '/', a backslash, a control character,
/// a path that is not UTF-8, a "." or ".." segment, escaped or not.
std::optional<Target> read_target(std::string_view target);

/// Well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF (RFC 3629).
bool is_utf8(std::string_view bytes);

} // namespace arrimage::http
