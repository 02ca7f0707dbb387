#pragma once

#include "actions/receive_mail.hpp"
#include "actions/tokens.hpp"
#include "store/received_mails.hpp"
#include "support/catch.hpp"
#include "support/invitation_desk.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

// The mails are in tests/actions/replies, each in the shape of a program that sends such mails; {address}, {uid} … stand
// for what an invitation told, and what stands between "@@base64" and "@@end" is sent encoded.

namespace arrimage::support {

inline std::string encoded(const std::string& bytes) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (int i = 3; i >= 0; --i) out += alphabet[bits >> (6 * i) & 63];
        if (at % 57 == 54) out += "\r\n";
    }
    for (std::size_t missing = (3 - bytes.size() % 3) % 3, i = 0; i < missing; ++i)
        out[out.size() - 1 - i - (out.ends_with('\n') ? 2 : 0)] = '=';
    return out + "\r\n";
}

inline void replace(std::string& text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

inline std::string with_encoded_parts(std::string text) {
    for (auto begin = text.find("@@base64"); begin != text.npos; begin = text.find("@@base64")) {
        const auto body = text.find('\n', begin) + 1, end = text.find("@@end", body);
        text.replace(begin, end + 5 - begin, encoded(text.substr(body, end - body)));
    }
    return text;
}

/// An invitation of two, and on 1 May 2003 the mails that come back; whose reply bears their secret unless the test says otherwise.
struct MailDesk : InvitationDesk {
    actions::Reception reception{.mailbox = "coordination@exemple.invalid", .zone = "America/Toronto"};
    std::map<std::string, std::string> words{};

    MailDesk() {
        now = std::chrono::sys_days{day(2003, 5, 1)} + std::chrono::hours{13};
        invite();
        const auto secret = actions::digest_of("reply address of jeton-1");
        words = {{"{address}", "ali9@exemple.invalid"},
                 {"{other}", "ben14@exemple.invalid"},
                 {"{uid}", meeting(id).uid},
                 {"{sequence}", std::to_string(meeting(id).sequence)},
                 {"{to}", "coordination+" + secret + "@exemple.invalid"},
                 {"{letter}", letters().front().message_id}};
    }

    using InvitationDesk::mail;
    std::string mail(const std::string& name) {
        std::ifstream file{ARRIMAGE_SOURCE_DIR "/tests/actions/replies/" + name + ".eml", std::ios::binary};
        REQUIRE(file);
        std::string text{std::istreambuf_iterator<char>{file}, {}};
        for (const auto& [what, by] : words) replace(text, what, by);
        return with_encoded_parts(text);
    }

    actions::ReceivedOutcome receive(const std::string& bytes) {
        return actions::receive_mail(env(), reception, bytes);
    }
    actions::ReceivedOutcome receive_named(const std::string& name) { return receive(mail(name)); }

    /// As it would come without any secret: to the role mailbox.
    void without_secret() { words["{to}"] = "coordination@exemple.invalid"; }

    std::vector<store::ReceivedMail> held() {
        store::Session session{database};
        return store::list_held_mails(session, 100);
    }
};

} // namespace arrimage::support
