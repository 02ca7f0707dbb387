#include "domain/retry.hpp"

#include "support/catch.hpp"

using namespace arrimage;
using namespace std::chrono_literals;

TEST_CASE("A letter that could not leave is tried again ever later, for some five days") {
    const domain::Instant now{std::chrono::sys_days{std::chrono::year{2004} / 2 / 5}};
    auto total = 0min;
    auto former = 0min;
    int attempts = 1;
    for (; const auto next = domain::next_attempt(attempts, now); ++attempts) {
        const auto pause = std::chrono::duration_cast<std::chrono::minutes>(*next - now);
        CHECK(pause >= former);
        former = pause;
        total += pause;
    }
    CHECK(domain::next_attempt(1, now) == now + 1min);
    CHECK(former == 12h);
    CHECK(total > 4 * 24h);
    CHECK(total < 6 * 24h);
}

TEST_CASE("A server's refusal is told in French, by its enhanced status, its code, or as best can be") {
    const std::pair<const char*, const char*> cases[] = {
        {"550 5.1.1 <x@y.ca>: Recipient address rejected: User unknown", "n’existe pas"},
        {"552 5.2.2 mailbox full", "pleine"},
        {"554 5.7.1 rejected by policy", "règles"},
        {"550 No such user", "refuse cette adresse"},
        {"421 busy", "occupé"},
        {"571 odd", "refuse cette lettre"},
        {"471 odd", "attendre"},
        {"Could not resolve host", "ne répond pas"},
        {"", "ne répond pas"},
    };
    for (const auto& [words, sentence] : cases) {
        CAPTURE(words);
        CHECK(domain::delivery_trouble(words).find(sentence) != std::string::npos);
    }
}
