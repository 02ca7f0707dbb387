#pragma once

#include "actions/correspondence.hpp"
#include "actions/env.hpp"
#include "domain/reminder.hpp"

namespace arrimage::actions {

/// Writes to who should write the compte-rendu of a meeting that is not circulated, once 3 days after it and once 7: the
/// secretaries of its committee that day, else the coordonnatrices. Never in the quiet hours of the rules; after two weeks
/// nobody is written to any more. Gives how many letters were written.
int remind_of_minutes(const Env& env, const Correspondence& mail, const domain::ReminderRules& rules);

} // namespace arrimage::actions
