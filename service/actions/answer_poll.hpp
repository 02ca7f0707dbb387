#pragma once

#include "actions/env.hpp"
#include "domain/poll.hpp"

#include <string>

namespace arrimage::actions {

struct PollAnswer {
    std::string token{};
    domain::PollAnswers choices{}; ///< a date that is not here has no answer
    std::string note{};            ///< lines ended by "\n" or "\r\n"
};

/// Writes what an invitee answers, in place of what they answered before. Throws domain::Refusal: not_found for a link
/// that leads nowhere, invalid as domain::check_answers, gone when the poll is closed.
void answer_poll(const Env& env, const PollAnswer& answer);

} // namespace arrimage::actions
