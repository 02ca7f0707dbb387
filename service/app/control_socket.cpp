#include "app/control_socket.hpp"

#include "actions/descriptor.hpp"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace arrimage::app {

namespace {

constexpr std::uint64_t most_bytes = 128UL << 20;
constexpr auto socket_name = "arrimage.sock";

using actions::Descriptor;
using actions::throw_errno;

/// A socket's address holds 107 bytes and a folder's path may be longer: the path goes through an open folder.
sockaddr_un address_in(const Descriptor& folder) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto path = "/proc/self/fd/" + std::to_string(folder.get()) + "/" + socket_name;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

const sockaddr* as_sockaddr(const sockaddr_un& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

Descriptor open_folder(const std::filesystem::path& folder) {
    return Descriptor{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC), "open"};
}

Descriptor unix_socket() {
    return Descriptor{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket"};
}

void send_all(int socket, const char* bytes, std::size_t size) {
    while (size > 0) {
        const auto sent = ::send(socket, bytes, size, MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) throw_errno("send");
        if (sent <= 0) continue;
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
}

void receive_all(int socket, char* bytes, std::size_t size) {
    while (size > 0) {
        const auto got = ::recv(socket, bytes, size, 0);
        if (got == 0) errno = ECONNRESET;
        if (got == 0 || (got < 0 && errno != EINTR)) throw_errno("recv");
        if (got < 0) continue;
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
}

void send_part(int socket, const std::string& part) {
    const std::uint64_t size = part.size();
    send_all(socket, reinterpret_cast<const char*>(&size), sizeof size);
    send_all(socket, part.data(), part.size());
}

std::string receive_part(int socket) {
    std::uint64_t size = 0;
    receive_all(socket, reinterpret_cast<char*>(&size), sizeof size);
    errno = EMSGSIZE;
    if (size > most_bytes) throw_errno("recv");
    std::string part(size, '\0');
    receive_all(socket, part.data(), part.size());
    return part;
}

void send_message(int socket, const ControlMessage& message) {
    send_part(socket, message.head);
    send_part(socket, message.body);
}

ControlMessage receive_message(int socket) {
    auto head = receive_part(socket);
    return {std::move(head), receive_part(socket)};
}

/// A peer that stops half-way must not hold the daemon's only control thread.
void limit_waiting(int socket) {
    const timeval limit{.tv_sec = 30, .tv_usec = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

int listen_in(const std::filesystem::path& path) {
    const auto folder = open_folder(path);
    const auto address = address_in(folder);
    ::unlinkat(folder.get(), socket_name, 0);
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener < 0) throw_errno("socket");
    const auto former = ::umask(0177);
    const bool bound = ::bind(listener, as_sockaddr(address), sizeof address) == 0;
    ::umask(former);
    if (bound && ::listen(listener, 16) == 0) return listener;
    const int why = errno;
    ::close(listener);
    errno = why;
    throw_errno("bind");
}

} // namespace

ControlSocket::ControlSocket(const std::filesystem::path& folder, Answer answer)
    : folder_(folder), answer_(std::move(answer)), listener_(listen_in(folder)),
      thread_([this] { serve(); }) {}

ControlSocket::~ControlSocket() {
    stopping_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
    std::error_code ignored;
    std::filesystem::remove(folder_ / socket_name, ignored);
}

void ControlSocket::serve() {
    while (!stopping_) {
        const int accepted = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (accepted < 0) {
            if (!stopping_ && errno != EINTR) ::poll(nullptr, 0, 100); // out of descriptors: do not spin
            continue;
        }
        const Descriptor peer{accepted, "accept4"};
        try {
            limit_waiting(peer.get());
            send_message(peer.get(), answer_(receive_message(peer.get())));
        } catch (const std::exception& error) {
            spdlog::warn("control: {}", error.what());
        }
    }
}

std::optional<ControlMessage> ask_daemon(const std::filesystem::path& path, const ControlMessage& message) {
    if (!std::filesystem::is_socket(path / socket_name)) return std::nullopt;
    const auto folder = open_folder(path);
    const auto address = address_in(folder);
    const auto socket = unix_socket();
    if (::connect(socket.get(), as_sockaddr(address), sizeof address) != 0) {
        if (errno == ECONNREFUSED || errno == ENOENT) return std::nullopt;
        throw_errno("connect");
    }
    send_message(socket.get(), message);
    return receive_message(socket.get());
}

} // namespace arrimage::app
