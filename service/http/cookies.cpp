#include "http/cookies.hpp"

#include <algorithm>
#include <stdexcept>

namespace arrimage::http {
namespace {

constexpr std::string_view host_prefix = "__Host-";

/// cookie-octet of RFC 6265 §4.1.1
bool is_cookie_octet(char c) {
    return c > ' ' && c < '\x7f' && c != '"' && c != ',' && c != ';' && c != '\\';
}

bool is_cookie_value(std::string_view text) {
    return std::ranges::all_of(text, is_cookie_octet);
}

/// Takes "name=value" off the front of a cookie-string, and the "; " after it.
std::string_view take_pair(std::string_view& cookies) {
    constexpr std::string_view separator = "; ";
    const auto pair = cookies.substr(0, cookies.find(separator));
    cookies.remove_prefix(std::min(pair.size() + separator.size(), cookies.size()));
    return pair;
}

} // namespace

Cookie::Cookie(std::string_view name, bool https)
    : name_(https ? std::string(host_prefix).append(name) : std::string(name)), https_(https) {}

std::optional<std::string_view> Cookie::read(const Request& request) const {
    std::optional<std::string_view> sent;
    for (const Header& header : request.headers) {
        if (!same_token(header.name, "Cookie")) continue;
        for (std::string_view cookies = header.value; !cookies.empty();) {
            const auto pair = take_pair(cookies);
            if (!pair.starts_with(name_) || pair.substr(name_.size(), 1) != "=") continue;
            const auto value = pair.substr(name_.size() + 1);
            if (!is_cookie_value(value) || (sent && *sent != value)) return std::nullopt;
            sent = value;
        }
    }
    return sent;
}

std::string Cookie::set(std::string_view value, std::chrono::seconds max_age) const {
    if (!is_cookie_value(value)) throw std::invalid_argument("not a cookie value");
    return with(value, max_age);
}

std::string Cookie::forget() const {
    return with("", std::chrono::seconds(0));
}

std::string Cookie::with(std::string_view value, std::chrono::seconds max_age) const {
    std::string text = name_;
    text.append("=").append(value).append("; Path=/; Max-Age=").append(std::to_string(max_age.count()));
    if (https_) text.append("; Secure");
    return text.append("; HttpOnly; SameSite=Lax");
}

} // namespace arrimage::http
