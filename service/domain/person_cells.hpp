#pragma once

#include "domain/person.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// A cell that begins so is taken for a formula by spreadsheets (OWASP ASVS 1.2.10): guarded, it begins with one more
/// apostrophe. unguarded(guarded(text)) is the text, whatever it is.
std::string guarded(std::string text);
std::string unguarded(std::string text);

/// The parts of a cell between any of `marks`, trimmed; empty ones left out.
std::vector<std::string> parts_of(std::string_view text, std::string_view marks);

/// "2004-02-12", "12/02/2004" (day first), "12 février 2004". Throws Refusal (invalid) for a day that does not exist, is
/// not whole, or can be read otherwise.
plan::Date day_in(const std::string& text);

/// "français", "FR", "English" … Throws Refusal (invalid) for another word.
Language language_in(const std::string& text);

/// "secrétaire", "coordonnatrice"; absent for "membre". Throws Refusal (invalid) for another word.
std::optional<Role> role_in(const std::string& text);

} // namespace arrimage::domain
