#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"
#include "store/committees.hpp"
#include "store/territories.hpp"

#include <string>

namespace arrimage::actions {

/// Each gives the body of that name, made when it is new, with its calendar where it has one: names written alike are
/// one body. Throws domain::Refusal (invalid) for a name that cannot be.
domain::Organisation add_organisation(const Env& env, const std::string& name);
store::Committee add_committee(const Env& env, const std::string& name);
store::Territory add_territory(const Env& env, const std::string& name);

} // namespace arrimage::actions
