#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

struct ProgramResult {
    int exit_code{0}; ///< 127: not found; 124 or 137: out of time
    bool cut{false};  ///< more output than asked for
    std::string output{};
};

struct ProgramLimits {
    int seconds{20};
    std::size_t memory_bytes{1'073'741'824}; ///< of address space; 0: none
    std::size_t output_bytes{67'108'864};
};

/// Runs a program found on PATH, without a shell, in a process apart, under coreutils' `timeout` and util-linux's
/// `prlimit`; `input` is its standard input as a file that can be sought in (/dev/stdin). Its messages are dropped.
/// Throws std::system_error when no process can be made.
ProgramResult run_program(const std::vector<std::string>& command, std::string_view input,
                          const ProgramLimits& limits);

} // namespace arrimage::actions
