#pragma once

#include "cli/command.hpp"

#include <optional>
#include <string>
#include <variant>

namespace arrimage::cli {

/// What the words of a command line ask for.
struct Asked {
    Invocation invocation{};
    std::string config{}; ///< --config, empty when not given
    std::string data{};   ///< --data, empty when not given
};

/// What to print instead of running: the help (exit 0) or a usage fault (exit 2).
struct Told {
    int exit_code{0};
    std::string text{};
};

/// Reads the words against the command table. Throws domain::Refusal when a file argument cannot be read.
std::variant<Asked, Told> parse(int argc, char** argv);

} // namespace arrimage::cli
