#include "support/catch.hpp"
#include "support/html.hpp"

using arrimage::support::html_faults;

TEST_CASE("the reader of pages finds each fault that it promises to find") {
    struct Case {
        const char* content;
        const char* fault;
    };
    for (const auto& row : std::vector<Case>{
             {"<h1>A</h1><p>b</p>", nullptr},
             {"<h1>A</h1><p>b", "never closed: p"},
             {"<h1>A</h1><p><b>c</p></b>", "</p> closes b"},
             {"<h1>A</h1><p", "never ended: p"},
             {"<p>b</p>", "0 h1"},
             {"<h1 id=\"a\">A</h1><p id=\"a\">b</p>", "an id twice: a"},
             {"<h1>A</h1><a href=\"#b\">c</a>", "named but absent: b"},
             {"<h1>A</h1><input name=\"b\" aria-describedby=\"c d\" id=\"c\">", "named but absent: d"},
             {"<h1>A</h1><input name=\"b\">", "without a label: b"},
             {"<h1>A</h1><label for=\"c\">B</label><input id=\"c\" name=\"b\">", nullptr},
             {"<h1>A</h1><label>B <select name=\"b\"></select></label>", nullptr},
             {"<h1>A</h1><form method=\"post\" action=\"/b\"></form>", "a form without a token: /b"},
             {"<h1>A</h1><form method=\"get\" action=\"/b\"></form>", nullptr},
             {"<h1 style=\"color:red\">A</h1>", "blocked: h1 style"},
             {"<h1 onclick=\"b()\">A</h1>", "blocked: h1 onclick"},
             {"<h1>A</h1><script>b()</script>", "blocked: a script in the page"},
             {"<h1>A</h1><img src=\"data:b\" alt=\"\">", "blocked: data:b"},
             {"<h1 id=a>A</h1>", "a value without quotes: h1 id"}}) {
        CAPTURE(row.content);
        const auto faults = html_faults(row.content);
        if (row.fault == nullptr) {
            CHECK(faults == std::vector<std::string>{});
        } else {
            REQUIRE_FALSE(faults.empty());
            CHECK(faults.front() == row.fault);
        }
    }
}
