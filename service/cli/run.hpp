#pragma once

#include "cli/command.hpp"

namespace arrimage::cli {

/// The whole program: reads the words, runs the command where it belongs, prints, and returns the exit code
/// (0 done, 1 refused or problems found, 2 usage). Never throws.
int run(int argc, char** argv);

/// Runs a command in this process, with a refusal turned into an outcome. `office` is absent for Place::anywhere.
Outcome run_here(const Invocation& invocation, const settings::Settings& settings, app::Office* office);

} // namespace arrimage::cli
