#pragma once

#include <arpa/inet.h>
#include <atomic>
#include <mutex>
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

/// What a mail server answers at each step: a reply, "close" to hang up instead, "hang" to say nothing more, "flood" for
/// a reply whose lines never end, or "long" for one line that does not.
struct SmtpScript {
    std::string greeting{"220 fake ESMTP"};
    std::string ehlo{"250 fake"};
    std::string mail{"250 2.1.0 Ok"};
    std::string rcpt{"250 2.1.5 Ok"};
    std::string data{"354 go on"};
    std::string body{};              ///< "close" or "hang": in the middle of the letter
    std::string dot{"250 2.0.0 Ok"}; ///< after its end
};

/// A mail server on a loopback port that follows a script, one connection after the other.
class FakeSmtp {
  public:
    /// The nth connection follows the nth script, later ones the last.
    explicit FakeSmtp(std::vector<SmtpScript> scripts) : scripts_(std::move(scripts)) {
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
        thread_ = std::thread{[this] { serve(); }};
    }
    ~FakeSmtp() {
        ending_ = true;
        thread_.join();
        for (auto& session : sessions_) session.join();
        ::close(listener_);
    }
    FakeSmtp(const FakeSmtp&) = delete;
    FakeSmtp& operator=(const FakeSmtp&) = delete;

    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }

    /// All that clients said, in order, the letters' bytes left out.
    std::vector<std::string> commands() const {
        const std::lock_guard hold{mutex_};
        return commands_;
    }
    /// Every letter whose end came, whatever was answered then.
    std::vector<std::string> letters() const {
        const std::lock_guard hold{mutex_};
        return letters_;
    }
    int connections() const { return connections_; }

  private:
    void serve() {
        while (!ending_) {
            pollfd waiting{listener_, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0) continue;
            const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            const auto which = std::min(static_cast<std::size_t>(connections_++), scripts_.size() - 1);
            sessions_.emplace_back([this, client, script = scripts_[which]] {
                converse(client, script);
                ::close(client);
            });
        }
    }

    /// False when the conversation is over.
    bool say(int client, const std::string& reply) {
        if (reply == "close") return false;
        if (reply == "hang") {
            while (!ending_) ::usleep(5'000);
            return false;
        }
        if (reply == "flood" || reply == "long") {
            const std::string more = reply == "long" ? std::string(1'000, 'x') : "250-and more\r\n";
            while (!ending_ && send_all(client, more)) {
            }
            return false;
        }
        return send_all(client, reply + "\r\n");
    }

    static bool send_all(int client, const std::string& line) {
        return ::send(client, line.data(), line.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(line.size());
    }

    bool hear(int client, std::string& buffer, std::string_view end, std::string& heard) {
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

    bool take_letter(int client, const SmtpScript& script, std::string& buffer) {
        if (!say(client, script.data) || !script.data.starts_with("354")) return script.data != "close";
        if (!script.body.empty()) return say(client, script.body);
        std::string letter;
        if (!hear(client, buffer, "\r\n.\r\n", letter)) return false;
        {
            const std::lock_guard hold{mutex_};
            letters_.push_back(letter + "\r\n");
        }
        return say(client, script.dot);
    }

    bool answer(int client, const SmtpScript& script, const std::string& command, std::string& buffer) {
        if (command.starts_with("MAIL")) return say(client, script.mail);
        if (command.starts_with("RCPT")) return say(client, script.rcpt);
        if (command.starts_with("DATA")) return take_letter(client, script, buffer);
        if (command.starts_with("QUIT")) return say(client, "221 bye") && false;
        return say(client, script.ehlo);
    }

    void converse(int client, const SmtpScript& script) {
        std::string buffer, command;
        if (!say(client, script.greeting)) return;
        while (hear(client, buffer, "\r\n", command)) {
            {
                const std::lock_guard hold{mutex_};
                commands_.push_back(command);
            }
            if (!answer(client, script, command, buffer)) return;
        }
    }

    std::vector<SmtpScript> scripts_;
    int listener_{-1};
    int port_{0};
    std::atomic<bool> ending_{false};
    std::atomic<int> connections_{0};
    mutable std::mutex mutex_{};
    std::vector<std::string> commands_{};
    std::vector<std::string> letters_{};
    std::vector<std::thread> sessions_{};
    std::thread thread_{};
};

} // namespace arrimage::support
