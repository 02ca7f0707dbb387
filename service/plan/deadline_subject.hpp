#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::plan {

/// What stands before a dash or a colon, cleaned of white space and bullets; absent when it is empty or only
/// announces a date: "Échéance", "Date limite de dépôt", "Quand".
std::optional<std::string> subject_of(std::string_view text);

} // namespace arrimage::plan
