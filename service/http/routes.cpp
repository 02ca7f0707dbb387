#include "http/routes.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

/// Takes "/segment" off the front and gives the segment.
std::string_view take_segment(std::string_view& path) {
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

/// Adds what the segment's braces stand for; false when the segment does not match.
bool match_segment(std::string_view pattern, std::string_view segment, Captures& captures) {
    const std::size_t open = pattern.find('{');
    if (open == pattern.npos) return pattern == segment;
    const std::size_t close = pattern.find('}', open);
    const std::string_view before = pattern.substr(0, open);
    const std::string_view after = pattern.substr(close + 1);
    if (segment.size() <= before.size() + after.size()) return false;
    if (!segment.starts_with(before) || !segment.ends_with(after)) return false;
    const std::string_view value = segment.substr(open, segment.size() - before.size() - after.size());
    captures.values.emplace_back(pattern.substr(open + 1, close - open - 1), value);
    return true;
}

} // namespace

std::string_view Captures::operator[](std::string_view name) const {
    const auto found = std::ranges::find(values, name, &std::pair<std::string_view, std::string_view>::first);
    return found == values.end() ? std::string_view{} : found->second;
}

std::optional<Captures> match(std::string_view pattern, std::string_view path) {
    Captures captures;
    while (pattern.starts_with('/') && path.starts_with('/'))
        if (!match_segment(take_segment(pattern), take_segment(path), captures)) return std::nullopt;
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return captures;
}

bool names_a_thing(std::string_view pattern) {
    return pattern.find('{') != pattern.npos;
}

bool may(Access sender, Access asked) {
    if (asked == Access::anyone || asked == Access::link_holder) return true;
    return sender >= asked;
}

Reception reception_of(const Routes& routes, std::string_view method, std::string_view path,
                       std::size_t usual_body) {
    if (method == "HEAD") method = "GET";
    for (const Route& row : routes.rows)
        if (row.method == method && match(row.pattern, path))
            return {.max_body_bytes = row.max_body_bytes > 0 ? row.max_body_bytes : usual_body,
                    .apart = row.weight == Route::Weight::page,
                    .spooled = row.spooled};
    return {.max_body_bytes = usual_body};
}

std::string allowed_methods(const Routes& routes, std::string_view path) {
    std::string allowed;
    const auto add = [&](std::string_view method) {
        if (allowed.find(method) == allowed.npos) allowed.append(method).append(", ");
    };
    for (const Route& row : routes.rows) {
        if (!match(row.pattern, path)) continue;
        add(row.method);
        if (row.method == "GET") add("HEAD");
    }
    return allowed.empty() ? allowed : allowed.append("OPTIONS");
}

} // namespace arrimage::http
