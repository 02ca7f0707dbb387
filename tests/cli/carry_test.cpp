#include "cli/carry.hpp"

#include "support/catch.hpp"

using namespace arrimage;

TEST_CASE("a command reads back from what carries it") {
    const cli::Invocation sent{.command = "plan import",
                               .arguments = {{"yes", true}, {"label", "é\n"}, {"past-years", 3}},
                               .input = std::string("a\0b", 3)};
    const auto read = cli::invocation_from(cli::to_message(sent));
    CHECK(read.command == sent.command);
    CHECK(read.arguments == sent.arguments);
    CHECK(read.input == sent.input);
    CHECK(read.flag("yes"));
    CHECK(read.text("label") == "é\n");
    CHECK(read.number("past-years") == 3);
    CHECK_FALSE(read.flag("json"));
}

TEST_CASE("an outcome reads back with its question") {
    const cli::Outcome sent{.exit_code = 1,
                            .out = "BEGIN:VCALENDAR\r\n",
                            .err = "non",
                            .question = cli::Question{"Appliquer ?", {{"yes", true}}}};
    const auto read = cli::outcome_from(cli::to_message(sent));
    CHECK(read.exit_code == 1);
    CHECK(read.out == sent.out);
    CHECK(read.err == sent.err);
    REQUIRE(read.question);
    CHECK(read.question->text == "Appliquer ?");
    CHECK(read.question->if_yes == sent.question->if_yes);
    CHECK_FALSE(cli::outcome_from(cli::to_message(cli::Outcome{})).question);
}
