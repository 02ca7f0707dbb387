#include "html/index_page.hpp"

#include "html/error_page.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"

using namespace arrimage;
using Faults = std::vector<std::string>;

TEST_CASE("the first page names the organisation and escapes it") {
    const auto page = html::render({.organisation = "<b>L’arrimage</b>", .here = "/"},
                                   html::IndexPage{.mailbox = "a\"b@exemple.ca"});
    CHECK(support::html_faults(page) == Faults{});
    CHECK(page.find("&lt;b&gt;L’arrimage&lt;/b&gt;") != std::string::npos);
    CHECK(page.find("<b>") == std::string::npos);
    CHECK(page.find("a\"b") == std::string::npos);
    CHECK(page.starts_with("<!doctype html>"));
}

TEST_CASE("a page of refusal says what happened, escaped, and leads home") {
    const auto page =
        html::render({.organisation = "Arrimage"}, html::ErrorPage{"Page introuvable", "Rien à <b>"});
    CHECK(support::html_faults(page) == Faults{});
    CHECK(page.find("<h1>Page introuvable</h1>") != std::string::npos);
    CHECK(page.find("Rien à &lt;b&gt;") != std::string::npos);
    CHECK(page.find("href=\"/\"") != std::string::npos);
}
