#pragma once

#include "support/loopback_server.hpp"

#include <algorithm>
#include <mutex>

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
class FakeSmtp : public LoopbackServer {
  public:
    /// The nth connection follows the nth script, later ones the last.
    explicit FakeSmtp(std::vector<SmtpScript> scripts) : scripts_(std::move(scripts)) { begin(); }
    ~FakeSmtp() override { end(); }

    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port()); }

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

  private:
    /// False when the conversation is over.
    bool say(int client, const std::string& reply) {
        if (reply == "close") return false;
        if (reply == "hang") {
            while (!ending()) ::usleep(5'000);
            return false;
        }
        if (reply == "flood" || reply == "long") {
            const std::string more = reply == "long" ? std::string(1'000, 'x') : "250-and more\r\n";
            while (!ending() && send_all(client, more)) {
            }
            return false;
        }
        return send_all(client, reply + "\r\n");
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

    void converse(int client, int which) override {
        const auto& script = scripts_[std::min(static_cast<std::size_t>(which), scripts_.size() - 1)];
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
    mutable std::mutex mutex_{};
    std::vector<std::string> commands_{};
    std::vector<std::string> letters_{};
};

} // namespace arrimage::support
