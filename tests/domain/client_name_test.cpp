#include "domain/client_name.hpp"

#include "support/catch.hpp"

using namespace arrimage;
using domain::client_name;
using domain::Language;

TEST_CASE("A browser is called as people call it") {
    struct Case {
        const char* user_agent;
        const char* name;
    };
    const Case cases[] = {
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
         "Firefox sur Windows"},
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 "
         "Safari/537.36 Edg/138.0.0.0",
         "Edge sur Windows"},
        {"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
         "Version/18.5 "
         "Safari/605.1.15",
         "Safari sur macOS"},
        {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
         "CriOS/138.0.0.0 Mobile/15E148 Safari/604.1",
         "Chrome sur iPhone"},
        {"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile "
         "Safari/537.36",
         "Chrome sur Android"},
        {"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101", "Linux"},
        {"curl/8.5.0", ""},
        {"", ""},
    };
    for (const auto& [user_agent, name] : cases) CHECK(client_name(user_agent, Language::french) == name);
    CHECK(client_name(cases[0].user_agent, Language::english) == "Firefox on Windows");
}

TEST_CASE("Nothing that a browser writes of itself is repeated") {
    CHECK(client_name("Compte bloqué, allez sur https://exemple.ca Firefox/1 \r\nBcc: x@y.ca",
                      Language::french) == "Firefox");
}
