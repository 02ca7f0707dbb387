#pragma once

#include "domain/answer.hpp"
#include "domain/letter.hpp"
#include "ical/handle.hpp"

namespace arrimage::ical {

/// ORGANIZER (RFC 5545 §3.8.4.3), a bare mailto: with the name as CN (interop M9). Throws std::invalid_argument without
/// an address.
Property organizer(const domain::Mailbox& mailbox);

/// How an ATTENDEE is asked.
enum class Asked { for_an_answer, for_nothing };

/// ATTENDEE (RFC 5545 §3.8.4.1) of one person who should come, as Google writes it (interop M8). Throws
/// std::invalid_argument without an address.
Property attendee(const domain::Mailbox& mailbox, domain::Answer answer, Asked asked);

} // namespace arrimage::ical
