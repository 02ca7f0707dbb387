#pragma once

#include "actions/show_person.hpp"
#include "store/database.hpp"

#include <string>

namespace arrimage::actions {

/// A function, and the name of who has it.
struct RoleView {
    PersonRole held{};
    std::string name{};
};

/// Throws domain::Refusal (not_found).
RoleView show_role(store::Database& database, domain::RoleId id);

} // namespace arrimage::actions
