#pragma once

#include "support/loopback_server.hpp"

#include <cstdint>
#include <map>
#include <mutex>

namespace arrimage::support {

/// A mailbox on a loopback port, as much of IMAP as our reader speaks, with faults.
class FakeImap : public LoopbackServer {
  public:
    struct Mail {
        std::string bytes{};
        bool seen{false};
        std::uint32_t said_size{0}; ///< what it says of its size when that is not true
        bool vanishes{false};       ///< it is removed between the search and the fetch
    };

    FakeImap() { begin(); }
    ~FakeImap() override { end(); }

    std::string url(const std::string& folder = "INBOX") const {
        return "imap://127.0.0.1:" + std::to_string(port()) + "/" + folder;
    }
    void put(std::uint32_t uid, Mail mail) {
        const std::lock_guard hold{mutex_};
        mails_[uid] = std::move(mail);
    }
    /// As if the mailbox had been made anew.
    void renumber(std::uint32_t validity) {
        const std::lock_guard hold{mutex_};
        validity_ = validity;
    }
    /// The command that begins so is answered by this, "hang", "flood" or "close".
    void answer(const std::string& beginning, const std::string& reply) {
        const std::lock_guard hold{mutex_};
        answers_[beginning] = reply;
    }
    std::vector<std::string> commands() const {
        const std::lock_guard hold{mutex_};
        return commands_;
    }
    bool seen(std::uint32_t uid) const {
        const std::lock_guard hold{mutex_};
        return mails_.at(uid).seen;
    }

  private:
    static std::string line_of(std::size_t number, std::uint32_t uid, const Mail& mail) {
        return "* " + std::to_string(number) + " FETCH (UID " + std::to_string(uid) + " RFC822.SIZE " +
               std::to_string(mail.said_size > 0 ? mail.said_size : mail.bytes.size()) +
               (mail.seen ? " FLAGS (\\Answered \\Seen))\r\n" : " FLAGS ())\r\n");
    }

    /// "5", "5:8" or "*", by place.
    std::string list(const std::string& range) {
        std::string lines;
        const auto first = range == "*" ? mails_.size() : std::stoull(range);
        const auto colon = range.find(':');
        const auto last = colon == range.npos ? first : std::stoull(range.substr(colon + 1));
        std::size_t number = 0;
        for (const auto& [uid, mail] : mails_)
            if (++number >= first && number <= last) lines += line_of(number, uid, mail);
        return lines;
    }

    std::string fetch_by_uid(const std::string& command) {
        const auto uid = static_cast<std::uint32_t>(std::stoull(command.substr(10)));
        const auto found = mails_.find(uid);
        if (found == mails_.end()) return "";
        auto& mail = found->second;
        if (command.find("RFC822.SIZE") != command.npos) return line_of(1, uid, mail);
        if (mail.vanishes) return mails_.erase(found), "";
        mail.seen = true;
        const bool header = command.find("[HEADER]") != command.npos;
        const auto bytes = header ? mail.bytes.substr(0, mail.bytes.find("\r\n\r\n") + 4) : mail.bytes;
        return "* 1 FETCH (UID " + std::to_string(uid) + " BODY[] {" + std::to_string(bytes.size()) +
               "}\r\n" + bytes + ")\r\n";
    }

    std::string untagged(const std::string& command) {
        if (command.starts_with("CAPABILITY")) return "* CAPABILITY IMAP4rev1\r\n";
        if (command.starts_with("SELECT"))
            return "* 1 EXISTS\r\n* OK [UIDVALIDITY " + std::to_string(validity_) + "] valid\r\n";
        if (command.starts_with("STATUS"))
            return "* STATUS x (MESSAGES " + std::to_string(mails_.size()) + " UIDVALIDITY " +
                   std::to_string(validity_) + " UIDNEXT " +
                   std::to_string(mails_.empty() ? 1 : mails_.rbegin()->first + 1) + ")\r\n";
        if (command.starts_with("UID FETCH")) return fetch_by_uid(command);
        if (command.starts_with("FETCH")) return list(command.substr(6, command.find(' ', 6) - 6));
        return "";
    }

    std::string reply_to(const std::string& tag, const std::string& command) {
        const std::lock_guard hold{mutex_};
        commands_.push_back(command);
        for (const auto& [beginning, reply] : answers_)
            if (command.starts_with(beginning))
                return reply.starts_with("NO") || reply.starts_with("BAD") ? tag + " " + reply + "\r\n"
                                                                           : reply;
        return untagged(command) + tag + " OK done\r\n";
    }

    bool say(int client, const std::string& reply) {
        if (reply == "hang")
            while (!ending()) ::usleep(5'000);
        if (reply == "flood")
            while (!ending() && send_all(client, "* OK and so on\r\n")) {
            }
        return reply != "hang" && reply != "flood" && reply != "close" && send_all(client, reply);
    }

    void converse(int client, int) override {
        std::string buffer, line;
        if (!send_all(client, "* OK fake\r\n")) return;
        while (hear(client, buffer, "\r\n", line)) {
            const auto space = line.find(' ');
            if (!say(client, reply_to(line.substr(0, space), line.substr(space + 1)))) return;
        }
    }

    mutable std::mutex mutex_{};
    std::uint32_t validity_{1};
    std::map<std::uint32_t, Mail> mails_{};
    std::map<std::string, std::string> answers_{};
    std::vector<std::string> commands_{};
};

} // namespace arrimage::support
