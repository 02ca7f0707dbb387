#pragma once

#include "actions/descriptor.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace arrimage::http {

/// Sockets that listen together on one address: the kernel spreads new connections over them (SO_REUSEPORT).
struct Listeners {
    std::vector<actions::Descriptor> sockets{};
    std::uint16_t port{0};
    bool v6{false};
};

/// Opens `count` listening sockets. Port 0 takes any free one. SO_REUSEPORT alone would let a second daemon share the
/// port unseen and take half of the connections, so a port that anyone listens on is refused first.
/// Throws domain::Refusal: invalid for an address that is not a numeric one, unavailable when it is in use, not ours or
/// forbidden.
Listeners listen_on(const std::string& address, std::uint16_t port, unsigned count);

} // namespace arrimage::http
