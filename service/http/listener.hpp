#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace arrimage::http {

/// Owns an open file descriptor.
class Descriptor {
  public:
    explicit Descriptor(int number) noexcept : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor();

    int number() const noexcept { return number_; }
    /// Hands the descriptor over to the caller.
    int release() noexcept;

  private:
    int number_;
};

/// Sockets that listen together on one address: the kernel spreads new connections over them (SO_REUSEPORT).
struct Listeners {
    std::vector<Descriptor> sockets{};
    std::uint16_t port{0};
    bool v6{false};
};

/// Opens `count` listening sockets. Port 0 takes any free one. SO_REUSEPORT alone would let a second daemon share the
/// port unseen and take half of the connections, so a port that anyone listens on is refused first.
/// Throws domain::Refusal: invalid for an address that is not a numeric one, unavailable when it is in use, not ours or
/// forbidden.
Listeners listen_on(const std::string& address, std::uint16_t port, unsigned count);

} // namespace arrimage::http
