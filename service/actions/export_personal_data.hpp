#pragma once

#include "actions/env.hpp"
#include "domain/personal_data.hpp"

namespace arrimage::actions {

/// All that is held on someone: what rows tie to them, and every text that names them, in full or by one of their mail
/// addresses. Notes in the journal that `env.by` had it. Throws domain::Refusal (not_found).
domain::PersonalData export_personal_data(const Env& env, domain::PersonId person);

/// The same to be looked at: the journal says once a day that it was read.
domain::PersonalData show_personal_data(const Env& env, domain::PersonId person);

} // namespace arrimage::actions
