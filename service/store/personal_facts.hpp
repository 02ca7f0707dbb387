#pragma once

#include "domain/personal_data.hpp"

#include <string_view>
#include <vector>

namespace arrimage::store {

/// A section of what is held on a person: the tables that it reads, and how. In the SQL ?1 is the person.
struct FactSource {
    std::string_view key{};
    std::string_view title{};
    std::vector<std::string_view> tables{};
    std::string_view sql{};
    std::vector<domain::FactColumn> columns{};
};

const std::vector<FactSource>& fact_sources();

} // namespace arrimage::store
