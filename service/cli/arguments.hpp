#pragma once

#include "cli/command.hpp"

#include <cstddef>
#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
class Option;
} // namespace CLI

namespace arrimage::cli {

/// Where a command says what it takes. A name with dashes is an option, one without is a word in its place; each lands
/// in the invocation's arguments under its name without dashes. This class and parse.cpp are the users of CLI11.
class Arguments {
  public:
    enum class Need { optional, required };

    Arguments(CLI::App& parser, Invocation& invocation) : parser_(parser), invocation_(invocation) {}

    void flag(const std::string& name, const std::string& help);
    void text(const std::string& name, const std::string& help, Need need = Need::optional);

    /// An option that may be given several times.
    void texts(const std::string& name, const std::string& help);

    void number(const std::string& name, const std::string& help, Need need = Need::optional);

    /// The file whose bytes become the invocation's input; "-" is standard input. Its name lands under "file".
    /// A file that cannot be read, or is larger than `most` bytes, refuses the command with a sentence.
    void file(std::size_t most);

    /// Standard input becomes the invocation's input, whole; refused as a file is.
    void standard_input(std::size_t most);

    /// The --json flag that every report has.
    void json();

    /// Two options that cannot go together.
    void exclude(const std::string& one, const std::string& other);

  private:
    CLI::App& parser_;
    Invocation& invocation_;
};

} // namespace arrimage::cli
