#include "domain/search_expression.hpp"
#include "support/catch.hpp"

using namespace arrimage;

TEST_CASE("What is typed asks for each word, by its beginning, whatever its article") {
    struct Case {
        const char* typed{};
        const char* expression{};
    };
    for (const auto& [typed, expression] : {
             Case{"équipe", "(\"équipe\"*)"},
             Case{"l’équipe", "(\"équipe\"*)"},
             Case{"l'équipe d'urgence", "(\"équipe\"*) AND (\"urgence\"*)"},
             Case{"qu'il", "(\"il\")"},
             Case{"aujourd’hui", "(\"aujourd\"*) AND (\"hui\"*)"},
             Case{"cœur", "(\"cœur\"* OR \"coeur\"*)"},
             Case{"coeur", "(\"coeur\"* OR \"cœur\"*)"},
             Case{"\"plan d’action\"", "(\"plan d action\")"},
             Case{"«\u00a0table jeunesse\u00a0» budget", "(\"table jeunesse\") AND (\"budget\"*)"},
             Case{"Trois-Rivières", "(\"Trois Rivières\"*)"},
             Case{"a\" OR body:x NEAR(", "(\"a\") AND (\"OR\") AND (\"body\"*) AND (\"x\") AND (\"NEAR\"*)"},
             Case{"", ""},
             Case{"\"\" ' … - *", ""},
         }) {
        CAPTURE(typed);
        CHECK(domain::search_expression(typed) == expression);
    }
}
