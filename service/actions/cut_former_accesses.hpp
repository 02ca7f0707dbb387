#pragma once

#include "actions/env.hpp"

namespace arrimage::actions {

/// Cuts what those who left before `today` still have: a departure may be written down ahead. Gives how many persons it
/// was. To be done once a day.
int cut_former_accesses(const Env& env, plan::Date today);

} // namespace arrimage::actions
