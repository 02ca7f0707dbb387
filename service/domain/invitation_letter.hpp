#pragma once

#include "domain/invitation.hpp"
#include "domain/letter.hpp"

#include <string>
#include <vector>

namespace arrimage::domain {

/// Why someone is written to about a meeting.
enum class InvitationTurn {
    invitation,
    update,
    cancellation,
    withdrawal,      ///< they were taken off the list
    answer_reminder, ///< their answer is missing
    day_before,
    proposal_declined,
};

/// What a letter about a meeting to one invitee says.
struct InvitationLetter {
    InvitationTurn turn{InvitationTurn::invitation};
    std::string organisation{}; ///< who signs
    std::string asked_by{};     ///< the person who writes; empty: the organisation does
    Announcement told{};        ///< the meeting as it is told now
    std::string answer_link{};  ///< https address, theirs alone; empty: no answer is asked
    Answer answer{Answer::needs_action};
    std::vector<std::string> changes{}; ///< of an update, one line each
    std::string agenda{};               ///< lines of at most 72 columns; empty: none
};

/// One paragraph or list of a letter, for both of its forms.
struct LetterPart {
    enum class Kind { paragraph, strong, list, link, agenda, plain };
    Kind kind{Kind::paragraph};
    std::vector<std::string> lines{}; ///< one of a paragraph; label, then address of a link

    bool operator==(const LetterPart&) const = default;
};

/// A letter in words, before it is text or HTML.
struct LetterDraft {
    std::string subject{};
    std::vector<LetterPart> parts{};
};

LetterDraft invitation_letter(const InvitationLetter& letter, Language language);

/// As plain text: lines of at most 72 columns but for links.
LetterText plain_letter(const LetterDraft& draft);

} // namespace arrimage::domain
