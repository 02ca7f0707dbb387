#pragma once

#include "plan/deadline_expression.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::plan {

/// What stands before a dash or a colon, cleaned of white space and bullets; absent when it is empty or only
/// announces a date: "Échéance", "Date limite de dépôt", "Quand".
std::optional<std::string> subject_of(std::string_view text);

/// What the same words make of the date they announce.
Label label_of(std::string_view text);

/// A short noun group after a date, "Maskinongé" of "juin 2003 – Maskinongé"; absent for a place to meet, a person
/// or a remark. Between brackets it must begin with a capital.
std::optional<std::string> trailing_subject(std::string_view text, bool bracketed);

} // namespace arrimage::plan
