#pragma once

#include "actions/env.hpp"
#include "domain/invitation.hpp"

#include <string>
#include <string_view>

namespace arrimage::actions {

/// Notes an answer as it came, and makes it the invitation's own unless it is stale. In the caller's transaction. Gives
/// the invitation as it now stands. Throws domain::Refusal (not_found).
domain::Invitation record_answer(store::Transaction& transaction, const domain::AnswerRecord& answer);

/// What an invitee answers on the page of their link.
struct LinkAnswer {
    std::string token{};
    domain::Answer answer{domain::Answer::accepted}; ///< accepted, declined or tentative
    std::string note{};                              ///< to the chair; lines ended by "\n" or "\r\n"
};

/// In place of what they answered before. Throws domain::Refusal: not_found for a link that leads nowhere; gone for
/// someone taken off the list; conflict when nobody can answer any more; invalid for a note that is too long or not text.
void answer_invitation(const Env& env, const LinkAnswer& answer);

/// What the coordonnatrice heard from an invitee; needs_action takes an answer back. Throws domain::Refusal: not_found;
/// invalid for the note.
void enter_answer(const Env& env, domain::InvitationId invitation, domain::Answer answer,
                  const std::string& note);

/// No automatic reminder goes to them for this meeting any more; again changes nothing. Throws as answer_invitation.
void silence_reminders(const Env& env, std::string_view token);

} // namespace arrimage::actions
