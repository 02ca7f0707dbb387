#pragma once

#include "plan/text.hpp"

#include <string_view>

namespace arrimage::plan {

/// `at` is inside `text`. A byte that is not UTF-8 is a code point of Windows-1252.
text::Point character_at(std::string_view text, std::size_t at);

/// The ASCII spelling of a code point: "e" for É, "oe" for œ, "-" for an en dash, "\n" for a line end,
/// "" for what has no sound (soft hyphen, combining accent), "~" for a letter of another script.
std::string_view folded(char32_t code);

} // namespace arrimage::plan
