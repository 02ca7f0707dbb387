#include "http/listener.hpp"

#include "domain/refusal.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace arrimage::http {
namespace {

using actions::Descriptor;
using domain::Refusal;
using domain::RefusalKind;

constexpr int backlog = 4096;

/// A socket address of either family, as the system calls take it.
struct Endpoint {
    sockaddr_storage storage{};
    socklen_t length{0};

    sockaddr* data() { return reinterpret_cast<sockaddr*>(&storage); }
    bool v6() const { return storage.ss_family == AF_INET6; }
};

Endpoint endpoint_of(const std::string& address, std::uint16_t port) {
    Endpoint endpoint;
    auto& v4 = reinterpret_cast<sockaddr_in&>(endpoint.storage);
    auto& v6 = reinterpret_cast<sockaddr_in6&>(endpoint.storage);
    if (inet_pton(AF_INET, address.c_str(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        endpoint.length = sizeof v4;
    } else if (inet_pton(AF_INET6, address.c_str(), &v6.sin6_addr) == 1) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        endpoint.length = sizeof v6;
    } else {
        throw Refusal(RefusalKind::invalid, "« " + address +
                                                " » n’est pas une adresse IP où écouter. Écrivez par "
                                                "exemple 127.0.0.1 ou ::1.");
    }
    return endpoint;
}

struct Cause {
    int error{};
    const char* sentence{};
};

constexpr std::array<Cause, 3> causes{
    {{EADDRINUSE, "Un autre programme y écoute : arrêtez-le ou choisissez un autre port."},
     {EADDRNOTAVAIL, "Cette adresse n’est pas celle de cette machine."},
     {EACCES, "Le système réserve ce port : choisissez-en un à partir de 1024 ou donnez-en la permission."}}};

[[noreturn]] void refuse(const std::string& address, std::uint16_t port, int error) {
    const auto cause = std::ranges::find(causes, error, &Cause::error);
    const auto number = std::to_string(port);
    if (cause == causes.end())
        throw std::system_error(error, std::generic_category(), "listen on " + address + " port " + number);
    std::string sentence = "Le port " + number;
    sentence += error == EADDRINUSE ? " est déjà pris à l’adresse " : " ne peut pas être ouvert à l’adresse ";
    sentence.append(address).append(". ").append(cause->sentence);
    throw Refusal(RefusalKind::unavailable, sentence);
}

void set(const Descriptor& socket, int level, int option) {
    const int on = 1;
    if (setsockopt(socket.get(), level, option, &on, sizeof on) != 0)
        throw std::system_error(errno, std::generic_category(), "setsockopt");
}

Descriptor open_socket(const Endpoint& endpoint) {
    Descriptor socket(::socket(endpoint.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
    set(socket, SOL_SOCKET, SO_REUSEADDR);
    set(socket, IPPROTO_TCP, TCP_NODELAY); // accepted sockets inherit it
    return socket;
}

Descriptor bound_socket(const std::string& address, std::uint16_t port, bool shared) {
    Endpoint endpoint = endpoint_of(address, port);
    Descriptor socket = open_socket(endpoint);
    if (shared) set(socket, SOL_SOCKET, SO_REUSEPORT);
    if (bind(socket.get(), endpoint.data(), endpoint.length) != 0) refuse(address, port, errno);
    return socket;
}

std::uint16_t bound_port(const Descriptor& socket) {
    Endpoint bound;
    bound.length = sizeof bound.storage;
    if (getsockname(socket.get(), bound.data(), &bound.length) != 0)
        throw std::system_error(errno, std::generic_category(), "getsockname");
    // sin_port and sin6_port are at the same place.
    return ntohs(reinterpret_cast<const sockaddr_in&>(bound.storage).sin_port);
}

} // namespace

Listeners listen_on(const std::string& address, std::uint16_t port, unsigned count) {
    Listeners listeners{.sockets = {}, .port = port, .v6 = endpoint_of(address, port).v6()};
    if (port != 0) bound_socket(address, port, false); // fails when anyone listens there, even one who shares
    for (unsigned i = 0; i < count; ++i) {
        const Descriptor& socket =
            listeners.sockets.emplace_back(bound_socket(address, listeners.port, true));
        if (listen(socket.get(), backlog) != 0) refuse(address, port, errno);
        listeners.port = bound_port(socket);
    }
    return listeners;
}

} // namespace arrimage::http
