#pragma once

#include "cli/command.hpp"

namespace arrimage::cli {

/// Each declares one argument that lands in `invocation.arguments` under its long name without dashes.
void flag(CLI::App& parser, Invocation& invocation, const std::string& name, const std::string& help);
CLI::Option* text(CLI::App& parser, Invocation& invocation, const std::string& name, const std::string& help);
CLI::Option* number(CLI::App& parser, Invocation& invocation, const std::string& name,
                    const std::string& help);

/// The file whose bytes become `invocation.input`; "-" is standard input. Its name lands under "file".
/// A file that cannot be read, or is larger than `most` bytes, refuses the command with a sentence.
void file(CLI::App& parser, Invocation& invocation, std::size_t most);

/// The --json flag that every report has.
void json_flag(CLI::App& parser, Invocation& invocation);

} // namespace arrimage::cli
