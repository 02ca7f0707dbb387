#pragma once

#include "domain/person_groups.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// Whom a group of lines is about, among those who were there before: nobody when it is someone new.
struct PersonMatch {
    std::optional<domain::Person> person{};
    std::string problem{}; ///< why it cannot be told; empty when it can
};

/// One for each group: by an address, else by the identifier of an export unless an address says otherwise, else by the
/// same name when only one has it whom nothing else matched and no address tells them apart.
std::vector<PersonMatch> match_persons(store::Session& session,
                                       const std::vector<domain::PersonGroup>& groups);

} // namespace arrimage::actions
