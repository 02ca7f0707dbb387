#include "http/return_path.hpp"

#include "http/target.hpp"

namespace arrimage::http {
namespace {

constexpr std::size_t max_length = 2'000;

} // namespace

std::optional<std::string> safe_return_path(std::string_view path) {
    if (path.size() > max_length || !path.starts_with('/') || path.starts_with("//")) return std::nullopt;
    if (path.find('\\') != path.npos || !read_target(path)) return std::nullopt;
    return std::string(path);
}

} // namespace arrimage::http
