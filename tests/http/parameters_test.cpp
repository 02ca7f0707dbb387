#include "http/parameters.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace arrimage::http;

namespace {

/// "value|name=value|…", or "malformed".
std::string read(std::string_view text) {
    const auto read = read_parameters(text);
    if (!read) return "malformed";
    std::string line(read->value);
    for (const auto& [name, value] : read->parameters)
        line.append("|").append(name).append("=").append(value);
    return line;
}

} // namespace

TEST_CASE("A header value is read with its parameters, or not at all") {
    struct Case {
        const char* text;
        const char* read;
    };
    for (const Case& row :
         std::vector<Case>{{"text/html", "text/html"},
                           {"", ""},
                           {" text/html ", "text/html"},
                           {"text/html;charset=utf-8", "text/html|charset=utf-8"},
                           {"text/html ; charset=\"utf-8\" ; q=1", "text/html|charset=utf-8|q=1"},
                           {"a/b;;c=d;", "a/b|c=d"},
                           {"form-data; name=\"a;b=c\"", "form-data|name=a;b=c"},
                           {"form-data; name=\"\"", "form-data|name="},
                           {R"(f; filename="a \"b\" c")", "f|filename=a \"b\" c"},
                           {R"(f; filename="C:\Dossier\\plan.pdf")", R"(f|filename=C:\Dossier\plan.pdf)"},
                           {"f; filename=\"été.pdf\"", "f|filename=été.pdf"},
                           {"f; filename*=UTF-8''a.pdf", "f|filename*=UTF-8''a.pdf"},
                           {"a/b; c", "malformed"},
                           {"a/b; =d", "malformed"},
                           {"a/b; c=", "malformed"},
                           {"a/b; c =d", "malformed"},
                           {"a/b; c= d", "malformed"},
                           {"a/b; c=d e", "malformed"},
                           {"a/b c", "malformed"},
                           {"a/b; c=\"d", "malformed"},
                           {"a/b; c=\"d\\\"", "malformed"},
                           {"a/b; c=\"d\"e", "malformed"},
                           {"a/b; c=1; C=2", "malformed"}}) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.read);
    }
}
