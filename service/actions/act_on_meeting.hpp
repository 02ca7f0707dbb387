#pragma once

#include "actions/env.hpp"
#include "domain/meeting_life.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace arrimage::actions {

/// A meeting and what the person who acts saw of it.
struct MeetingAim {
    domain::MeetingId meeting{};
    std::optional<int> expected_version{}; ///< the one they saw; absent: whatever it is now
};

/// What the act brings beside the state it leads to.
using MeetingEdit = std::function<void(domain::Meeting&)>;

/// One act on one meeting, saved in the caller's transaction; a poll still open on a meeting that is no longer proposed
/// is closed. An act that brings nothing new changes nothing, whatever version was expected. Gives the meeting as it now
/// stands. Throws domain::Refusal: not_found, what domain::state_after throws, conflict as check_version.
domain::Meeting act_on_meeting(store::Transaction& transaction, const Env& env, const MeetingAim& aim,
                               domain::MeetingAct act, const MeetingEdit& edit = {});

/// The same in a transaction of its own.
domain::Meeting act_on_meeting(const Env& env, const MeetingAim& aim, domain::MeetingAct act,
                               const MeetingEdit& edit = {});

/// A meeting that is no longer proposed takes no more answers.
void close_left_poll(store::Transaction& transaction, const domain::Meeting& meeting, domain::Instant now);

/// Throws domain::Refusal (conflict) when a version was expected and `present` is another: « Cette rencontre a été
/// modifiée entre-temps … ».
void check_version(int present, std::optional<int> expected);

} // namespace arrimage::actions
