#pragma once

#include "plan/plan.hpp"

#include <optional>
#include <string>

namespace arrimage::domain {

/// What a promised meeting is called until someone calls it otherwise: "Rencontre du Comité de coordination",
/// "Rencontre territoriale – Maskinongé", "Conférence de presse – état de situation du logement social". One line,
/// no control character, at most about 120 characters.
std::string meeting_title(const plan::Activity& activity, const plan::Slot& slot,
                          const std::optional<std::string>& committee);

} // namespace arrimage::domain
