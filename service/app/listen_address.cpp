#include "app/listen_address.hpp"

#include "domain/refusal.hpp"

#include <charconv>

namespace arrimage::app {

ListenAddress listen_address(std::string_view text) {
    const auto colon = text.rfind(':');
    ListenAddress result{.address = std::string{text.substr(0, colon)}};
    if (colon != std::string_view::npos) {
        const auto port = text.substr(colon + 1);
        const auto [stop, error] = std::from_chars(port.data(), port.data() + port.size(), result.port);
        const bool whole = error == std::errc{} && stop == port.data() + port.size() && !port.empty();
        if (result.address.starts_with('[') && result.address.ends_with(']'))
            result.address = result.address.substr(1, result.address.size() - 2);
        if (whole && !result.address.empty()) return result;
    }
    throw domain::Refusal{domain::RefusalKind::invalid,
                          "L’adresse d’écoute «\u00a0" + std::string{text} +
                              "\u00a0» s’écrit adresse:port, par exemple 127.0.0.1:8080 ou [::1]:8080."};
}

std::string with_port(std::string_view text, std::uint16_t port) {
    return std::string{text.substr(0, text.rfind(':') + 1)} + std::to_string(port);
}

} // namespace arrimage::app
