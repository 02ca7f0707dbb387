#pragma once

#include "store/database.hpp"

namespace arrimage::actions {

/// Throws domain::Refusal (conflict) unless someone is coordonnatrice on each day from `from` on, as the transaction has
/// it now.
void check_coordination(store::Session& session, plan::Date from);

} // namespace arrimage::actions
