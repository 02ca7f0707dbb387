#include "actions/read_plan_file.hpp"

#include "actions/extract_text.hpp"
#include "actions/run_program.hpp"
#include "domain/refusal.hpp"
#include "support/catch.hpp"

#include <chrono>

using namespace arrimage;

TEST_CASE("a program gets its input and gives its output") {
    const auto result = actions::run_program({"cat", "/dev/stdin"}, "bonjour", {});
    CHECK(result.exit_code == 0);
    CHECK(result.output == "bonjour");
}

TEST_CASE("a program that takes too long, too much memory or says too much is stopped") {
    const auto started = std::chrono::steady_clock::now();
    CHECK(actions::run_program({"sleep", "60"}, "", {.seconds = 1}).exit_code != 0);
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds{10});
    const auto loud = actions::run_program({"yes"}, "", {.seconds = 5, .output_bytes = 100'000});
    CHECK(loud.cut);
    const auto greedy =
        actions::run_program({"sort", "-S", "2G", "/dev/zero"}, "", {.seconds = 5, .memory_bytes = 1 << 26});
    CHECK(greedy.exit_code != 0);
}

TEST_CASE("a program that is not installed is told apart") {
    CHECK(actions::run_program({"arrimage-no-such-program"}, "", {}).exit_code == 127);
}

TEST_CASE("a file says what it is by its bytes, not by its name") {
    using actions::Document;
    CHECK(actions::document_kind("%PDF-1.7\n") == Document::pdf);
    CHECK(actions::document_kind("PK\x03\x04....word/document.xml") == Document::docx);
    CHECK(actions::document_kind("PK\x03\x04....xl/workbook.xml") == Document::text);
    CHECK(actions::document_kind("Plan d’action") == Document::text);
}

TEST_CASE("a file that holds no text is refused with a sentence") {
    for (const auto& bytes :
         {std::string{}, std::string{" \n\f"}, std::string("\x01\x00\x02\xff\xfe\x00", 6)})
        CHECK_THROWS_AS(actions::read_plan_file(bytes), domain::Refusal);
}
