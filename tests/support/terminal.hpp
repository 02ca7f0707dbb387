#pragma once

#include "app/office.hpp"
#include "cli/parse.hpp"
#include "cli/run.hpp"
#include "support/catch.hpp"
#include "support/folder.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <string>
#include <vector>

namespace arrimage::support {

/// A terminal on a new data folder.
class Terminal {
  public:
    cli::Outcome type(std::vector<std::string> words) {
        auto invocation = asked(std::move(words));
        auto outcome = cli::run_here(invocation, settings_, &office_);
        last_ = invocation;
        return outcome;
    }

    /// Says yes to what the last command asked.
    cli::Outcome yes(const cli::Outcome& outcome) {
        for (const auto& [name, value] : outcome.question.value().if_yes) last_.arguments[name] = value;
        return cli::run_here(last_, settings_, &office_);
    }

    boost::json::value json(std::vector<std::string> words) {
        words.push_back("--json");
        return boost::json::parse(type(std::move(words)).out);
    }

    std::string file(const std::string& content) {
        const auto path = folder_.path() / "liste.csv";
        std::ofstream{path, std::ios::binary} << content;
        return path.string();
    }

  private:
    static cli::Invocation asked(std::vector<std::string> words) {
        words.insert(words.begin(), "arrimage");
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        const auto result = cli::parse(static_cast<int>(argv.size()), argv.data());
        REQUIRE(std::holds_alternative<cli::Asked>(result));
        return std::get<cli::Asked>(result).invocation;
    }

    static settings::Settings settings_in(const std::filesystem::path& folder) {
        settings::Settings settings;
        settings.data = (folder / "data").string();
        return settings;
    }

    TemporaryFolder folder_{};
    settings::Settings settings_{settings_in(folder_.path())};
    app::Office office_{settings_};
    cli::Invocation last_{};
};

inline bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace arrimage::support
