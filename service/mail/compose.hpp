#pragma once

#include "mail/message.hpp"

#include <string>

namespace arrimage::mail {

/// The bytes of the mail (RFC 5322): text in UTF-8, quoted-printable; CR LF at every line's end and nowhere else; lines
/// of at most 998 bytes. What a program writes is marked so (RFC 3834), a draft opens as one (X-Unsent). The same message
/// gives the same bytes.
///
/// Its parts stand as interop §2 wants them: mixed { alternative { text, HTML, scheduling }, the scheduling part again as
/// an application/ics file, the attachments }, each level only where it has two parts or more.
///
/// Throws Refusal (invalid) for a control character in a name, the subject, an address or the text, what is not UTF-8,
/// what is no address, and a name or a subject longer than 1,000 bytes.
std::string compose(const Message& message);

} // namespace arrimage::mail
