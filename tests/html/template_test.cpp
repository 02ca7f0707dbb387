#include "html/template.hpp"

#include "embedded.hpp"
#include "html/values.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"

#include <chrono>
#include <regex>
#include <thread>

using namespace arrimage;
namespace mustache = kainjow::mustache;

namespace {

std::vector<std::string_view> templates() {
    std::vector<std::string_view> names;
    for (const auto& file : embedded_files())
        if (file.path.ends_with(".mustache")) names.push_back(file.path);
    return names;
}

} // namespace

TEST_CASE("no template puts a value in a page without escaping it, nor says how a thing looks but in mail") {
    for (const auto& file : embedded_files()) {
        if (!file.path.ends_with(".mustache")) continue;
        CAPTURE(file.path);
        // The body of a compte-rendu is HTML that html::markdown made: tests/html/markdown_test.cpp.
        const auto content =
            std::regex_replace(std::string{file.content}, std::regex{"\\{\\{\\{body\\}\\}\\}"}, "");
        for (const char* banned : {"{{{", "{{&", "{{=", "<style", "data:image", " onclick="})
            CHECK_FALSE(support::has(content, banned));
        if (file.path.find("/mail_") == std::string::npos) CHECK_FALSE(support::has(file.content, " style="));
    }
}

TEST_CASE("every template can be parsed with what it includes") {
    REQUIRE(templates().size() > 4);
    for (auto path : templates()) {
        CAPTURE(path);
        path.remove_prefix(std::string_view{"service/html/"}.size());
        path.remove_suffix(std::string_view{".mustache"}.size());
        if (path == "layout") continue; // holds the others
        CHECK_FALSE(html::render_page({.organisation = "Comité"}, path, "Titre", {}).empty());
    }
}

TEST_CASE("a template that is not there is our fault and says its name") {
    CHECK_THROWS_AS(html::render_page({}, "absente", "Titre", {}), std::logic_error);
}

TEST_CASE("threads render the same page at once") {
    const auto page = [](int number) {
        return html::render_page({.organisation = "Comité " + std::to_string(number)}, "error", "Titre", {});
    };
    std::vector<std::thread> threads;
    std::vector<int> right(4, 0);
    for (int number = 0; number < 4; ++number)
        threads.emplace_back([&, number] {
            const auto expected = page(number);
            for (int turn = 0; turn < 50; ++turn)
                right[static_cast<std::size_t>(number)] += page(number) == expected ? 1 : 0;
        });
    for (auto& thread : threads) thread.join();
    CHECK(right == std::vector<int>(4, 50));
    CHECK(page(1) != page(2));
}
