#pragma once

#include "domain/ids.hpp"
#include "domain/meeting.hpp"

#include <optional>
#include <string>

namespace arrimage::domain {

/// Whom a letter comes from or goes to.
struct Mailbox {
    std::string name{}; ///< as people write it; may be empty
    std::string address{};

    bool operator==(const Mailbox&) const = default;
};

/// What a letter says, in plain text: lines of at most 72 columns ended by '\n'.
struct LetterText {
    std::string subject{};
    std::string text{};

    bool operator==(const LetterText&) const = default;
};

/// A letter, written whole by whatever causes it, until it has left and after.
struct Letter {
    LetterId id{};
    std::string recipient{}; ///< the address it goes to
    std::string subject{};
    std::string message{}; ///< RFC 5322, whole; empty once a letter with a secret has left
    bool secret{false};    ///< it holds a secret link
    Instant written_at{};
    std::optional<Instant> left_at{};
    std::string message_id{};                     ///< without its brackets
    std::optional<InvitationId> invitation{};     ///< whose invitation it is about
    std::optional<AnnouncementId> announcement{}; ///< what it tells of
    int attempts{0};
    Instant due_at{};     ///< not tried again before
    int interruptions{0}; ///< how often the program ended while it was under way: it may be there twice
    std::optional<Instant> failed_at{}; ///< given up
    std::string trouble{};              ///< why the last attempt failed, in the words of the mail server

    bool operator==(const Letter&) const = default;
};

} // namespace arrimage::domain
