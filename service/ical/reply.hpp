#pragma once

#include "domain/answer.hpp"
#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::ical {

/// What an iTIP object from outside is (RFC 5546); those that no organizer waits for are `other`.
enum class ReceivedMethod { reply, counter, refresh, other };

/// Someone that an iTIP object from outside names.
struct ReceivedAttendee {
    std::string address{}; ///< in lower case, without "mailto:"
    domain::Answer answer{domain::Answer::needs_action};
    bool delegated_from{false}; ///< someone else sends them in their place
};

/// What an iTIP object from outside says of one meeting. Texts hold no control character but '\n'.
struct ReceivedObject {
    ReceivedMethod method{ReceivedMethod::other};
    std::string uid{};
    int sequence{0};
    std::optional<domain::Instant> stamp{};
    std::vector<ReceivedAttendee> attendees{};
    std::string comment{};
    bool one_of_series{false};                ///< it has a RECURRENCE-ID
    std::optional<domain::Sitting> sitting{}; ///< of a counter, in `zone`: the time that is proposed
};

/// Reads the first object that names a meeting, as tolerantly as mail programs are lax: bare line feeds, folds that cut
/// characters, a byte order mark, Windows' names of zones, unknown properties. Absent for what is not one, is longer than
/// 256 kB or holds more than 50 events or 2,000 attendees. `method` is what the mail's part says, for an object that does
/// not say it itself. No recurrence is expanded. Never throws for what came.
std::optional<ReceivedObject> read_reply(std::string_view text, std::string_view method,
                                         const std::string& zone);

} // namespace arrimage::ical
