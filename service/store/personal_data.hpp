#pragma once

#include "domain/personal_data.hpp"
#include "store/database.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// Everything held on someone that a row ties to them, by their number, one of their addresses, or their name as the
/// author of something; texts that name them are those of personal_texts. Throws Refusal(not_found).
std::vector<domain::FactSection> list_facts(Session& session, domain::PersonId person);

/// Tables whose rows list_facts gives, in their order.
std::vector<std::string_view> exported_tables();

/// A table that holds something on persons and is not exported, and why.
struct LeftOut {
    std::string_view table{};
    std::string_view why{};
};
std::span<const LeftOut> tables_left_out();

} // namespace arrimage::store
