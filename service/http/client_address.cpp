#include "http/client_address.hpp"

#include "domain/refusal.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>

namespace arrimage::http {
namespace {

/// An IPv6 address, or an IPv4 mapped into it (RFC 4291 §2.5.5.2).
using Address = std::array<unsigned char, 16>;

constexpr Address mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::size_t v4_at = 12;
constexpr std::size_t network_bytes = 8;

std::optional<Address> read_address(std::string_view text) {
    if (text.find('\0') != text.npos) return std::nullopt;
    const std::string terminated(text);
    Address address = mapped;
    if (inet_pton(AF_INET, terminated.c_str(), &address[v4_at]) == 1) return address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.data()) == 1) return address;
    return std::nullopt;
}

bool is_v4(const Address& address) {
    return std::equal(mapped.begin(), mapped.begin() + v4_at, address.begin());
}

std::string text_of(const Address& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (is_v4(address))
        inet_ntop(AF_INET, &address[v4_at], text.data(), text.size());
    else
        inet_ntop(AF_INET6, address.data(), text.data(), text.size());
    return text.data();
}

/// Without the zone that a link-local peer has ("fe80::1%eth0").
std::string_view without_zone(std::string_view address) {
    return address.substr(0, address.find('%'));
}

std::string_view last_member(std::string_view list) {
    list.remove_prefix(list.find_last_of(',') + 1);
    list.remove_prefix(std::min(list.find_first_not_of(" \t"), list.size()));
    return list.substr(0, list.find_last_not_of(" \t") + 1);
}

} // namespace

void check_trusted_proxy(std::string_view setting) {
    if (setting.empty() || read_address(setting)) return;
    throw domain::Refusal(domain::RefusalKind::invalid,
                          std::string("http.trusted_proxy\u00a0: «\u00a0")
                              .append(setting)
                              .append("\u00a0» n’est pas une adresse IP. Écrivez par exemple 127.0.0.1."));
}

std::string client_address(const Request& request, std::string_view trusted_proxy) {
    const auto peer = read_address(without_zone(request.client));
    if (!peer) return std::string(request.client);
    if (trusted_proxy.empty() || read_address(trusted_proxy) != peer) return text_of(*peer);
    return text_of(read_address(last_member(request.list("X-Forwarded-For"))).value_or(*peer));
}

std::string rate_key(std::string_view address) {
    auto read = read_address(without_zone(address));
    if (!read) return std::string(address);
    if (is_v4(*read)) return text_of(*read);
    std::fill(read->begin() + network_bytes, read->end(), static_cast<unsigned char>(0));
    return text_of(*read) + "/64";
}

} // namespace arrimage::http
