#include "html/index_page.hpp"

#include "embedded.hpp"
#include "html/error_page.hpp"
#include "support/catch.hpp"

using namespace arrimage;

TEST_CASE("the first page names the organisation and escapes it") {
    const auto page =
        html::render(html::IndexPage{.organisation = "<b>L’arrimage</b>", .mailbox = "a\"b@exemple.ca"});
    CHECK(page.find("&lt;b&gt;L’arrimage&lt;/b&gt;") != std::string::npos);
    CHECK(page.find("<b>") == std::string::npos);
    CHECK(page.find("a\"b") == std::string::npos);
    CHECK(page.starts_with("<!doctype html>"));
    CHECK(page.find("{{") == std::string::npos);
}

TEST_CASE("a page of refusal says what happened, escaped, and leads home") {
    const auto page = html::render(html::ErrorPage{"Page introuvable", "Rien à <b>"});
    CHECK(page.find("<h1>Page introuvable</h1>") != std::string::npos);
    CHECK(page.find("Rien à &lt;b&gt;") != std::string::npos);
    CHECK(page.find("href=\"/\"") != std::string::npos);
}

TEST_CASE("no template puts a value in a page without escaping it") {
    for (const auto& file : embedded_files()) {
        if (!file.path.ends_with(".mustache")) continue;
        CAPTURE(file.path);
        CHECK(file.content.find("{{{") == std::string_view::npos);
        CHECK(file.content.find("{{&") == std::string_view::npos);
    }
}
