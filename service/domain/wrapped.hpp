#pragma once

#include <string>
#include <string_view>

namespace arrimage::domain {

/// A paragraph cut between its words into lines of at most 72 columns, each ended by '\n'; a longer word has a line of
/// its own. The first line begins with `first`, the others with as many spaces. No-break spaces do not break.
std::string wrapped(std::string_view paragraph, std::string_view first = "");

} // namespace arrimage::domain
