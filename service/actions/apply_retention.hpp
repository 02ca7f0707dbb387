#pragma once

#include "actions/env.hpp"
#include "store/retention.hpp"

#include <optional>
#include <vector>

namespace arrimage::actions {

/// What keeping no longer than the rules say removes, or would.
struct Retained {
    std::vector<store::Expired> expired{};      ///< of each rule that is not for ever
    std::optional<plan::Date> left_before{};    ///< who left before is erased; absent: nobody
    std::vector<store::FormerPerson> persons{}; ///< erased, with their titles
};

/// Says what apply_retention would do and changes nothing.
Retained preview_retention(const Env& env, const domain::RetentionRules& rules, plan::Date today);

/// Removes or empties what is past its time (CQLR c. P-39.1, s. 23), and erases, under the name of their last seat, who
/// left long enough ago: see erase_person. The register of incidents is never touched.
Retained apply_retention(const Env& env, const domain::RetentionRules& rules, plan::Date today);

} // namespace arrimage::actions
