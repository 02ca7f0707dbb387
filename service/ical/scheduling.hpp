#pragma once

#include "domain/answer.hpp"
#include "domain/entry.hpp"
#include "domain/letter.hpp"

#include <string>
#include <string_view>

namespace arrimage::ical {

/// What is said of one meeting to one invitee (RFC 5546).
enum class Method { request, cancel, decline_counter };

/// "REQUEST", "CANCEL", "DECLINECOUNTER"
std::string_view to_string(Method method);

/// An iTIP object: one VEVENT with the one ATTENDEE it goes to, so that no invitee learns another's address
/// (interop M7).
struct Scheduling {
    Method method{Method::request};
    domain::Entry entry{};   ///< its `when` is a sitting
    domain::Instant stamp{}; ///< DTSTAMP
    domain::Mailbox organizer{};
    domain::Mailbox attendee{};
    domain::Answer answer{domain::Answer::needs_action}; ///< as far as the organizer knows
    std::string comment{};                               ///< to the attendee
};

/// The object as a file of its own, with the VTIMEZONE of its year (interop M3, M8–M15). A CANCEL of an entry that is
/// cancelled says so to everyone; of another it takes this attendee off the list, and has no STATUS. Its times are in
/// UTC, which every Outlook finds again (M14). Throws std::invalid_argument as EventWriter does.
std::string render(const Scheduling& scheduling);

} // namespace arrimage::ical
