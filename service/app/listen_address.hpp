#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace arrimage::app {

struct ListenAddress {
    std::string address{};
    std::uint16_t port{0};
};

/// Reads "127.0.0.1:8080" or "[::1]:8080". Throws domain::Refusal (invalid) for another form.
ListenAddress listen_address(std::string_view text);

/// The same address with the port that was really taken.
std::string with_port(std::string_view text, std::uint16_t port);

} // namespace arrimage::app
