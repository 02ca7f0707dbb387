#pragma once

#include "domain/person.hpp"

#include <span>
#include <vector>

namespace arrimage::domain {

/// A function with the days on which its holder takes part.
struct HeldRole {
    RoleHolding role{};
    Tenure active{};
};

/// Throws Refusal (conflict) unless someone who takes part is coordonnatrice on each day from `from` on: with nobody
/// left, nobody could name another.
void check_coordination(std::span<const HeldRole> roles, plan::Date from);

} // namespace arrimage::domain
