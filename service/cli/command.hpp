#pragma once

#include "settings/settings.hpp"

#include <boost/json/object.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::app {
class Office;
}

namespace arrimage::cli {

class Arguments;

/// What a person asked for, as plain data, so that it can run here or be carried to the daemon that owns the folder.
struct Invocation {
    std::string command{};           ///< "plan import"
    boost::json::object arguments{}; ///< by their long name; a flag that was not given is absent
    std::string input{};             ///< bytes of the file that the command takes, read on the asker's side

    bool flag(std::string_view name) const;
    std::string text(std::string_view name) const; ///< empty when not given
    std::vector<std::string> texts(std::string_view name) const;
    std::optional<std::int64_t> number(std::string_view name) const;
};

/// A yes that a command waits for; on yes it runs again with `if_yes` added to its arguments.
struct Question {
    std::string text{};
    boost::json::object if_yes{};
};

/// Exit codes: 0 done, 1 refused or problems found, 2 usage (design §12).
struct Outcome {
    int exit_code{0};
    std::string out{};
    std::string err{};
    std::optional<Question> question{};
};

/// Where a command runs.
enum class Place {
    anywhere,    ///< needs no data folder
    data_folder, ///< in the process that owns the folder: the daemon when there is one, else here
    daemon,      ///< becomes the daemon
};

/// A row of the command table: everything the program knows of a command.
struct Command {
    std::string_view name{};    ///< its words: "plan import"
    std::string_view summary{}; ///< one French line for the help
    Place place{Place::anywhere};
    void (*declare)(Arguments& arguments){};
    Outcome (*run)(const Invocation& invocation, const settings::Settings& settings, app::Office* office){};
    int trouble_code{1}; ///< exit code when the data folder cannot be had or the program is in trouble
};

std::span<const Command> commands();
const Command* find_command(std::string_view name);

} // namespace arrimage::cli
