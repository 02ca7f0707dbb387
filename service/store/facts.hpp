#pragma once

#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::store {

/// A small thing that the program remembers of itself, by name.
std::optional<std::string> find_fact(Session& session, std::string_view name);
void save_fact(Transaction& transaction, std::string_view name, std::string_view value);

} // namespace arrimage::store
