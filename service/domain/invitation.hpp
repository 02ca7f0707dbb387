#pragma once

#include "domain/answer.hpp"
#include "domain/ids.hpp"
#include "domain/meeting.hpp"
#include "domain/person.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::domain {

enum class AnnouncementKind { invitation, update, cancellation };

/// "invitation", "update", "cancellation"
std::string_view to_string(AnnouncementKind kind);
std::optional<AnnouncementKind> announcement_kind(std::string_view name);

/// What the invitees of a meeting were told of it at one time. For one meeting `stamp` grows with each, `sequence` never
/// falls.
struct Announcement {
    AnnouncementId id{};
    MeetingId meeting{};
    AnnouncementKind kind{AnnouncementKind::invitation};
    int sequence{0}; ///< SEQUENCE (RFC 5545 §3.8.7.4)
    Instant stamp{}; ///< DTSTAMP (RFC 5545 §3.8.7.2)
    std::string title{};
    Sitting sitting{};
    std::string place{};
    std::string link{};
    Instant made_at{};
    std::string made_by{};

    bool operator==(const Announcement&) const = default;
};

/// Someone invited to a meeting, as they were when they were, and what they answer.
struct Invitation {
    InvitationId id{};
    MeetingId meeting{};
    PersonId person{};
    std::string name{};
    std::string address{}; ///< in lower case: where their letters go
    Language language{Language::french};
    AnnouncementId announcement{}; ///< what they were last told
    int asked_sequence{
        0}; ///< SEQUENCE with which its present time was told: replies to an older one are stale
    std::string message_id{}; ///< of the first letter
    Answer answer{Answer::needs_action};
    std::string note{};
    std::optional<Instant> answered_at{};
    std::optional<Channel> answered_by{};
    std::optional<int> reply_sequence{}; ///< of the last reply by mail
    std::optional<Instant> reply_stamp{};
    std::optional<Instant> reminded_at{};
    std::optional<Instant> day_before_at{};
    std::optional<Instant> undeliverable_at{};
    std::string undeliverable_why{};
    std::optional<Instant> withdrawn_at{}; ///< taken off the list
    std::optional<Instant> silenced_at{};  ///< they want no reminder of it

    bool operator==(const Invitation&) const = default;
};

/// An answer as it came.
struct AnswerRecord {
    InvitationId invitation{};
    Answer answer{Answer::accepted};
    std::string note{};
    Channel channel{Channel::link};
    std::string entered_by{}; ///< who entered it by hand, else whose address it came from
    Instant came_at{};
    std::optional<int> sequence{}; ///< of a reply by mail
    std::optional<Instant> stamp{};
    bool stale{false}; ///< about a time that is no longer the meeting's, or overtaken by a later reply

    bool operator==(const AnswerRecord&) const = default;
};

/// Another time that an invitee proposes (iTIP COUNTER, RFC 5546 §3.2.7).
struct Proposal {
    ProposalId id{};
    InvitationId invitation{};
    Sitting sitting{};
    std::string note{};
    Instant came_at{};
    bool settled{false}; ///< taken or declined

    bool operator==(const Proposal&) const = default;
};

} // namespace arrimage::domain
