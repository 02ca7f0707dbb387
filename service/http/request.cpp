#include "http/request.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

bool same_token(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view Request::header(std::string_view name) const {
    const auto found =
        std::ranges::find_if(headers, [&](const Header& header) { return same_token(header.name, name); });
    return found == headers.end() ? std::string_view{} : found->value;
}

std::string Request::list(std::string_view name) const {
    std::string joined;
    for (const Header& header : headers) {
        if (!same_token(header.name, name)) continue;
        if (!joined.empty()) joined += ", ";
        joined += header.value;
    }
    return joined;
}

} // namespace arrimage::http
