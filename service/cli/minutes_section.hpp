#pragma once

#include "app/office.hpp"
#include "cli/arguments.hpp"

#include <string>

namespace arrimage::cli {

void section_argument(Arguments& arguments);

/// The key of the section that the word SECTION names: its number in the compte-rendu, or its key. Throws domain::Refusal
/// (not_found).
std::string section_key(const Invocation& invocation, app::Office& office);

} // namespace arrimage::cli
