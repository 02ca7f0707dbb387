#pragma once

#include "domain/invitation.hpp"
#include "domain/reply.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// What becomes of a mail that came.
enum class MailOutcome { answer, stale, proposal, bounce, ignored, held };

/// "answer", "stale", …
std::string_view to_string(MailOutcome outcome);
std::optional<MailOutcome> mail_outcome(std::string_view name);

/// Why a mail is held for a person, or ignored.
enum class MailReason {
    none,
    message,         ///< a person writes: no answer in it
    not_an_answer,   ///< a calendar, but no reply to us
    unknown_meeting, ///< about no meeting of ours
    other_meeting,   ///< its secret is of another meeting
    no_attendee,     ///< it does not say who answers
    several_attendees,
    not_invited,     ///< by someone who is not on the list
    other_invitee,   ///< in the name of another invitee
    delegate,        ///< by whom someone would send in their place
    other_sender,    ///< from an address that is not theirs
    not_proven,      ///< nobody vouches for its sender
    withdrawn,       ///< by someone taken off the list
    unreadable_time, ///< another time is proposed, which cannot be read
    sealed,          ///< a winmail.dat
    too_large,       ///< beyond the bounds within which mail is read
    unreadable,      ///< a calendar that cannot be read
    unknown_bounce,  ///< a letter came back, and it is not known which
    automatic,       ///< an absence message or another program's
    delayed,         ///< a letter takes its time
    no_answer,       ///< it says that they have not decided
    again,           ///< it was received before
};

/// "message", "not-an-answer", …; empty for none.
std::string_view to_string(MailReason reason);
std::optional<MailReason> mail_reason(std::string_view name);

/// What the coordonnatrice reads of a mail that is held: why, and what to do.
std::string_view french_reason(MailReason reason);

/// What is known when a reply comes.
struct ReplyContext {
    Reply reply{};
    std::string from{};                    ///< the sender's address
    bool vouched{false};                   ///< a server that is believed vouches for the sender's domain
    std::optional<Invitation> bound{};     ///< whose secret it bears
    std::optional<Meeting> meeting{};      ///< the one of its UID
    std::vector<Invitation> invitations{}; ///< of that meeting, those taken off the list too
    std::map<InvitationId, std::vector<std::string>> addresses{}; ///< all that each invitee has
    Instant now{};
};

/// What a reply changes.
struct Verdict {
    MailOutcome outcome{MailOutcome::held};
    MailReason reason{MailReason::none};
    std::optional<InvitationId> invitation{}; ///< whose it is, or would be
    Answer answer{Answer::needs_action};      ///< of an answer, a stale one, one that is held
};

/// The rules of interop §3. The attendee is the secret's, not the text's (R2, R5); without a secret, the one who is invited
/// under the sender's own, vouched address (R4); anything else waits for a person (R7). What speaks of an older time, or
/// was overtaken by a later reply, is stale (R8).
Verdict judge(const ReplyContext& context);

} // namespace arrimage::domain
