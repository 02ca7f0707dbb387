#pragma once

#include "domain/letter.hpp"
#include "domain/person.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::mail {

/// A file that goes with a letter.
struct Attachment {
    std::string name{};    ///< as the reader sees it: "invitation.ics"
    std::string type{};    ///< "application/pdf"
    std::string content{}; ///< its bytes; of text, UTF-8

    bool operator==(const Attachment&) const = default;
};

/// An iTIP object that mail programs act on (RFC 6047), beside what people read.
struct SchedulingPart {
    std::string method{};   ///< REQUEST, CANCEL, …: the METHOD of the calendar
    std::string calendar{}; ///< whole, as ical wrote it
};

/// Who writes: a program (RFC 3834), or a person to whom the letter is given as a draft.
enum class Origin { program, draft };

/// A letter before it is mail.
struct Message {
    domain::Mailbox from{};
    std::vector<domain::Mailbox>
        to{}; ///< a letter of ours goes to one; a draft may go to several, or nobody yet
    std::vector<domain::Mailbox> bcc{};
    std::optional<std::string> reply_to{}; ///< address; absent: as `from`
    domain::LetterText body{};
    std::string html{}; ///< the same for readers of HTML; empty: none
    std::optional<SchedulingPart> scheduling{};
    std::vector<Attachment> attachments{};
    domain::Language language{domain::Language::french};
    domain::Instant date{};
    std::string zone{};       ///< IANA name; `date` is written as its wall shows it
    std::string message_id{}; ///< "left@right", for the whole life of the letter, however often it is sent
    std::vector<std::string> references{}; ///< Message-IDs of the letters it follows, the oldest first
    std::string unsubscribe{};             ///< https address of List-Unsubscribe; empty: none
    Origin origin{Origin::program};
};

} // namespace arrimage::mail
