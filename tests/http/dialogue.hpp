#pragma once

#include "http/server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

namespace arrimage::http::testing {

/// An answer as it came over the wire.
struct Answer {
    unsigned status{0};
    std::string head{};
    std::string body{};

    /// The first value of that field, empty when absent. The name as the server writes it.
    std::string header(const std::string& name) const {
        const std::size_t at = head.find("\r\n" + name + ": ");
        if (at == std::string::npos) return {};
        const std::size_t begin = at + name.size() + 4;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

/// A client that speaks raw bytes: say this, hear that. Every wait ends after five seconds.
class Dialogue {
  public:
    explicit Dialogue(std::uint16_t port, const char* address = "127.0.0.1") {
        const bool v6 = std::string_view(address).find(':') != std::string_view::npos;
        socket_ = ::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0);
        error_ = v6 ? connect_v6(address, port) : connect_v4(address, port);
    }
    Dialogue(Dialogue&& other) noexcept
        : socket_(std::exchange(other.socket_, -1)), error_(other.error_), heard_(std::move(other.heard_)) {}
    Dialogue& operator=(Dialogue&&) = delete;
    ~Dialogue() {
        if (socket_ >= 0) ::close(socket_);
    }

    /// 0, or what connect() said.
    int error() const { return error_; }

    Dialogue& say(std::string_view text) {
        while (!text.empty()) {
            const ssize_t count = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (count <= 0) break;
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return *this;
    }
    void say_no_more() { ::shutdown(socket_, SHUT_WR); }

    /// One answer; its body is read by Content-Length unless `to_head`. Nothing when the connection closed instead.
    std::optional<Answer> hear(bool to_head = false) {
        while (heard_.find("\r\n\r\n") == std::string::npos)
            if (!more()) return std::nullopt;
        const std::size_t end = heard_.find("\r\n\r\n") + 4;
        Answer answer{.head = heard_.substr(0, end)};
        answer.status = static_cast<unsigned>(std::stoul(answer.head.substr(9, 3)));
        const std::string length = answer.header("Content-Length");
        const std::size_t size = to_head || length.empty() ? 0 : std::stoul(length);
        while (heard_.size() < end + size)
            if (!more()) return std::nullopt;
        answer.body = heard_.substr(end, size);
        heard_.erase(0, end + size);
        return answer;
    }

    /// True when the other side closed and nothing but what was heard had come.
    bool closed() {
        while (more()) {
        }
        return ended_ && heard_.empty();
    }
    /// Everything that comes until the other side closes.
    std::string rest() {
        while (more()) {
        }
        return std::exchange(heard_, {});
    }
    /// True when the connection was cut instead of closed.
    bool was_reset() const { return reset_; }

  private:
    int connect_v4(const char* address, std::uint16_t port) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        ::inet_pton(AF_INET, address, &to.sin_addr);
        return ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0 ? 0 : errno;
    }
    int connect_v6(const char* address, std::uint16_t port) {
        sockaddr_in6 to{};
        to.sin6_family = AF_INET6;
        to.sin6_port = htons(port);
        ::inet_pton(AF_INET6, address, &to.sin6_addr);
        return ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0 ? 0 : errno;
    }

    bool more() {
        pollfd watched{.fd = socket_, .events = POLLIN, .revents = 0};
        if (::poll(&watched, 1, 5000) <= 0) return false;
        char bytes[16384];
        const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count > 0) heard_.append(bytes, static_cast<std::size_t>(count));
        ended_ = ended_ || count <= 0;
        reset_ = reset_ || count < 0;
        return count > 0;
    }

    int socket_{-1};
    int error_{0};
    bool ended_{false};
    bool reset_{false};
    std::string heard_{};
};

/// A server on a free port of this machine, stopped at the end of the case.
class RunningServer {
  public:
    explicit RunningServer(Handler handler, ServerSettings settings = {}, Observer observer = {},
                           ReceptionRule rule = {})
        : server_(on_free_port(settings), std::move(handler), std::move(observer), std::move(rule)),
          thread_([this] { server_.run(); }) {}
    ~RunningServer() { stop(); }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    void stop() {
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }
    Server& server() { return server_; }
    std::uint16_t port() const { return server_.port(); }
    Dialogue dial() const { return Dialogue(port()); }

  private:
    static ServerSettings on_free_port(ServerSettings settings) {
        settings.port = 0;
        return settings;
    }

    Server server_;
    std::thread thread_;
};

/// Asks again every few milliseconds, for five seconds at most.
template <class Condition>
bool soon(Condition condition) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return condition();
}

inline std::string get(std::string_view path, std::string_view more_fields = "") {
    return std::string("GET ")
        .append(path)
        .append(" HTTP/1.1\r\nHost: a\r\n")
        .append(more_fields)
        .append("\r\n");
}

/// Says back what was asked.
inline Reply echo(const Request& request) {
    Reply reply = text_reply(200, std::string(request.method) + " " + std::string(request.path) + "?" +
                                      std::string(request.query) + "\n" + std::string(request.body));
    reply.label = "echo";
    return reply;
}

inline std::string post_of(std::string_view fields, std::string_view body) {
    return std::string("POST /p HTTP/1.1\r\nHost: a\r\n").append(fields).append("\r\n").append(body);
}

} // namespace arrimage::http::testing
