#pragma once

#include "domain/answer.hpp"
#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// What an iTIP object from outside is (RFC 5546); those that no organizer waits for are `other`.
enum class ReplyMethod { reply, counter, refresh, other };

/// Someone that an iTIP object from outside names.
struct ReplyAttendee {
    std::string address{}; ///< in lower case, without "mailto:"
    Answer answer{Answer::needs_action};
    bool delegate{false}; ///< someone else sends them in their place
};

/// What an iTIP object from outside says of one meeting. Texts hold no control character but '\n'.
struct Reply {
    ReplyMethod method{ReplyMethod::other};
    std::string uid{};
    int sequence{0};
    std::optional<Instant> stamp{};
    std::vector<ReplyAttendee> attendees{};
    std::string comment{};
    std::optional<Sitting> sitting{}; ///< of a counter: the time that is proposed
};

} // namespace arrimage::domain
