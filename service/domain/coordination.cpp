#include "domain/coordination.hpp"

#include "domain/refusal.hpp"
#include "domain/tenure.hpp"

namespace arrimage::domain {

void check_coordination(std::span<const HeldRole> roles, plan::Date from) {
    std::vector<Tenure> tenures;
    for (const auto& [role, active] : roles)
        if (role.role == Role::coordonnatrice)
            if (const auto days = common(role.tenure, active)) tenures.push_back(*days);
    if (always_covered(std::move(tenures), from)) return;
    throw Refusal{
        RefusalKind::conflict,
        "Il n’y aurait plus de coordonnatrice. Confiez d’abord cette fonction à quelqu’un d’autre."};
}

} // namespace arrimage::domain
