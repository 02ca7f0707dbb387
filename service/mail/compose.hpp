#pragma once

#include "domain/letter.hpp"
#include "domain/person.hpp"

#include <string>

namespace arrimage::mail {

/// A letter before it is mail.
struct Message {
    domain::Mailbox from{};
    domain::Mailbox to{};
    domain::LetterText body{};
    domain::Language language{domain::Language::french};
    domain::Instant date{};
    std::string zone{};       ///< IANA name; `date` is written as its wall shows it
    std::string message_id{}; ///< "left@right", for the whole life of the letter, however often it is sent
};

/// The bytes of the mail (RFC 5322): text in UTF-8, quoted-printable; CR LF at every line's end and nowhere else; lines
/// of at most 998 bytes; marked as written by a program (RFC 3834). The same message gives the same bytes.
/// Throws Refusal (invalid) for a control character in a name, the subject, an address or the text, what is not UTF-8,
/// what is no address, and a name or a subject longer than 1,000 bytes.
std::string compose(const Message& message);

} // namespace arrimage::mail
