#pragma once

#include <arpa/inet.h>
#include <atomic>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace arrimage::support {

/// Listens on a loopback port and converses with each client on a thread of its own. What derives from it calls end()
/// when it goes.
class LoopbackServer {
  public:
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    int port() const { return port_; }
    int connections() const { return connections_; }

  protected:
    LoopbackServer() {
        listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        if (::bind(listener_, raw, size) != 0 || ::listen(listener_, 16) != 0 ||
            ::getsockname(listener_, raw, &size) != 0)
            throw std::runtime_error{"no loopback port"};
        port_ = ntohs(address.sin_port);
    }
    virtual ~LoopbackServer() { ::close(listener_); }

    /// With the nth client, from 0.
    virtual void converse(int client, int which) = 0;

    void begin() {
        thread_ = std::thread{[this] { serve(); }};
    }
    void end() {
        ending_ = true;
        thread_.join();
        for (auto& session : sessions_) session.join();
    }
    bool ending() const { return ending_; }

    static bool send_all(int client, std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(client, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// What comes up to `end`, which is taken too. False when nothing more comes.
    bool hear(int client, std::string& buffer, std::string_view end, std::string& heard) const {
        while (buffer.find(end) == buffer.npos) {
            pollfd waiting{client, POLLIN, 0};
            if (ending_) return false;
            if (::poll(&waiting, 1, 20) <= 0) continue;
            char bytes[65'536];
            const auto size = ::recv(client, bytes, sizeof bytes, 0);
            if (size <= 0) return false;
            buffer.append(bytes, static_cast<std::size_t>(size));
        }
        const auto at = buffer.find(end);
        heard = buffer.substr(0, at);
        buffer.erase(0, at + end.size());
        return true;
    }

  private:
    void serve() {
        while (!ending_) {
            pollfd waiting{listener_, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0) continue;
            const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            sessions_.emplace_back([this, client, which = connections_++] {
                converse(client, which);
                ::close(client);
            });
        }
    }

    int listener_{-1};
    int port_{0};
    std::atomic<bool> ending_{false};
    std::atomic<int> connections_{0};
    std::vector<std::thread> sessions_{};
    std::thread thread_{};
};

} // namespace arrimage::support
