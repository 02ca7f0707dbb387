#include "cli/parse.hpp"

#include "support/catch.hpp"

#include <set>
#include <vector>

using namespace arrimage;

namespace {

std::variant<cli::Asked, cli::Told> parse(std::vector<std::string> words) {
    words.insert(words.begin(), "arrimage");
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    return cli::parse(static_cast<int>(argv.size()), argv.data());
}

} // namespace

TEST_CASE("every command of the table has a name of its own, a summary and can be found") {
    std::set<std::string_view> names;
    for (const auto& command : cli::commands()) {
        CAPTURE(command.name);
        CHECK(names.insert(command.name).second);
        CHECK_FALSE(command.summary.empty());
        CHECK(cli::find_command(command.name) == &command);
    }
    CHECK_FALSE(cli::find_command("plan"));
}

TEST_CASE("words become a command with its arguments, global ones apart") {
    const auto result =
        parse({"--data", "/d", "subscription", "add", "tout", "--label", "Membre", "--past-years", "2"});
    const auto* asked = std::get_if<cli::Asked>(&result);
    REQUIRE(asked);
    CHECK(asked->data == "/d");
    CHECK(asked->invocation.command == "subscription add");
    CHECK(asked->invocation.text("CALENDAR") == "tout");
    CHECK(asked->invocation.text("label") == "Membre");
    CHECK(asked->invocation.number("past-years") == 2);
}

TEST_CASE("a badly formed command is told so, with exit code 2") {
    for (const auto& words : std::vector<std::vector<std::string>>{
             {},
             {"plan"},
             {"lire"},
             {"deadline"},
             {"deadline", "mai", "--year", "x"},
             {"meeting", "list", "trop"},
             {"deadline", "mai", "--year", "2003", "--period", "2003-2004"}}) {
        const auto result = parse(words);
        const auto* told = std::get_if<cli::Told>(&result);
        REQUIRE(told);
        CHECK(told->exit_code == 2);
    }
}

TEST_CASE("help is not a fault") {
    const auto result = parse({"--help"});
    const auto* told = std::get_if<cli::Told>(&result);
    REQUIRE(told);
    CHECK(told->exit_code == 0);
    CHECK(told->text.find("plan") != std::string::npos);
}
