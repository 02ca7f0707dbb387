#pragma once

#include "actions/correspondence.hpp"
#include "actions/env.hpp"
#include "domain/reminder.hpp"

namespace arrimage::actions {

/// Writes the reminders that are due now: of unanswered invitations, and of meetings that are tomorrow; none at night by
/// the publisher's clock. None repeats what no longer holds: while an update waits, nobody is reminded. Each comes with a way to end them (List-Unsubscribe). Gives how many letters.
int send_reminders(const Env& env, const Correspondence& correspondence, const domain::ReminderRules& rules);

} // namespace arrimage::actions
