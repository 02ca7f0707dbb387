#include "actions/run_program.hpp"

#include "actions/descriptor.hpp"

#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>

extern char** environ;

namespace arrimage::actions {

namespace {

void fill(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) throw_errno("write");
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::lseek(file, 0, SEEK_SET) < 0) throw_errno("lseek");
}

std::vector<std::string> limited(const std::vector<std::string>& command, const ProgramLimits& limits) {
    std::vector<std::string> all{"timeout",
                                 "--kill-after=1",
                                 std::to_string(limits.seconds),
                                 "prlimit",
                                 "--cpu=" + std::to_string(limits.seconds),
                                 "--core=0",
                                 "--nofile=64"};
    if (limits.memory_bytes) all.push_back("--as=" + std::to_string(limits.memory_bytes));
    all.insert(all.end(), command.begin(), command.end());
    return all;
}

pid_t spawn(std::vector<std::string> command, int input, int output) {
    std::vector<char*> words;
    words.reserve(command.size() + 1);
    for (auto& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    errno = posix_spawnp(&process, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (errno) throw_errno("posix_spawnp");
    return process;
}

/// Reads to the end, or to one byte more than `most`.
std::string read_up_to(int file, std::size_t most) {
    std::string text;
    char buffer[65'536];
    for (;;) {
        const auto got = ::read(file, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || text.size() > most) return text;
        text.append(buffer, static_cast<std::size_t>(got));
    }
}

int exit_code_of(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0)
        if (errno != EINTR) throw_errno("waitpid");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

ProgramResult run_program(const std::vector<std::string>& command, std::string_view input,
                          const ProgramLimits& limits) {
    const Descriptor source{::memfd_create("input", MFD_CLOEXEC), "memfd_create"};
    fill(source.get(), input);
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw_errno("pipe2");
    Descriptor from{ends[0], "pipe2"}, to{ends[1], "pipe2"};
    const auto process = spawn(limited(command, limits), source.get(), to.get());
    to.close();
    ProgramResult result;
    result.output = read_up_to(from.get(), limits.output_bytes);
    result.cut = result.output.size() > limits.output_bytes;
    from.close();
    result.exit_code = exit_code_of(process);
    return result;
}

} // namespace arrimage::actions
