#pragma once

#include "plan/reading.hpp"

#include <string_view>

namespace arrimage::plan {

/// True when the first thing that is no comment is a TOML key or table, or an `[[objective]]` stands near the top.
bool looks_like_toml(std::string_view text);

/// Reads the TOML plan file. What TOML refuses gives an empty plan and a "toml-error" finding with its line.
Reading read_toml(std::string_view text, const ReadOptions& options);

} // namespace arrimage::plan
