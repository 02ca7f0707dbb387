#pragma once

#include "actions/env.hpp"

namespace arrimage::actions {

/// A letter that was given up is tried again, at once. Throws domain::Refusal (conflict) when it was not.
void retry_letter(const Env& env, domain::LetterId letter);

} // namespace arrimage::actions
