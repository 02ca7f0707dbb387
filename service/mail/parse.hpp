#pragma once

#include "mail/authentication.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::mail {

/// A delivery status (RFC 3464) about one recipient.
struct DeliveryStatus {
    std::string recipient{}; ///< address in lower case
    std::string action{};    ///< "failed", "delayed", "delivered", …
    std::string status{};    ///< "5.1.1"
    std::string diagnostic{};
};

/// A part with a calendar in it.
struct CalendarPart {
    std::string method{}; ///< parameter of its Content-Type in upper case; empty when there is none
    std::string text{};   ///< UTF-8
};

/// What a mail that came says, as far as answers need it. Texts are UTF-8 on one line, without control characters;
/// addresses are in lower case.
struct ReceivedMail {
    std::string message_id{};              ///< without brackets, as all ids here
    std::vector<std::string> references{}; ///< In-Reply-To, then References
    std::string from{};                    ///< address
    std::string from_name{};
    std::vector<std::string> recipients{}; ///< To, Cc, and what the server noted on delivery
    std::string subject{};
    bool automatic{false};   ///< it says that no person wrote it (RFC 3834), or has no sender to answer to
    bool null_sender{false}; ///< Return-Path: <>
    bool from_server{false}; ///< from a mail server itself, MAILER-DAEMON: letters come back so
    std::vector<std::vector<Authentication>>
        authentications{}; ///< of each header of theirs, the topmost first
    std::string text{};    ///< the beginning of its first plain text, lines ended by '\n'
    std::vector<CalendarPart> calendars{};
    bool sealed{false}; ///< it holds a winmail.dat (application/ms-tnef)
    std::vector<DeliveryStatus> statuses{};
    std::vector<std::string> returned_ids{}; ///< Message-IDs of the mails that it returns or passes on
    std::string beyond{}; ///< "size", "parts", "headers" or "depth": it was not looked into; empty: it was
};

/// Reads whatever it is given; nothing in it is fetched, unpacked or run. What is beyond the bounds (1 MiB, 100 parts,
/// 500 header lines, 30 levels) gives only its header's facts and says so. Never throws for what came.
ReceivedMail parse_mail(std::string_view bytes);

} // namespace arrimage::mail
