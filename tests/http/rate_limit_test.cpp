#include "http/rate_limit.hpp"

#include "support/catch.hpp"

#include <atomic>
#include <deque>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace arrimage;
using namespace std::chrono_literals;
using http::RateLimit;

namespace {

constexpr domain::Instant start{1'067'600'000s};

int allowed(RateLimit& limit, std::string_view key, domain::Instant now, int times) {
    int count = 0;
    for (int i = 0; i < times; ++i)
        if (limit.allow(key, now)) ++count;
    return count;
}

} // namespace

TEST_CASE("A burst passes at once, then one more for each period") {
    RateLimit limit(3, 60s);
    CHECK(allowed(limit, "a", start, 5) == 3);
    CHECK(allowed(limit, "a", start + 59s, 5) == 0);
    CHECK(allowed(limit, "a", start + 60s, 5) == 1);
    CHECK(allowed(limit, "a", start + 179s, 5) == 1);
    CHECK(allowed(limit, "a", start + 180s, 5) == 1);
    CHECK(allowed(limit, "a", start + 1h, 5) == 3);
}

TEST_CASE("Each key has a limit of its own, and what is refused costs nothing") {
    RateLimit limit(1, 60s);
    CHECK(limit.allow("a", start));
    CHECK(limit.allow("b", start));
    CHECK(allowed(limit, "a", start + 30s, 1000) == 0);
    CHECK(limit.allow("a", start + 60s));
    CHECK(limit.allow("", start));
}

TEST_CASE("A clock that goes back costs a full wait at most") {
    RateLimit limit(2, 60s);
    CHECK(allowed(limit, "a", start + 1h, 3) == 2);
    CHECK(allowed(limit, "a", start, 1) == 0);
    CHECK(allowed(limit, "a", start + 60s, 3) == 1);
    CHECK(allowed(limit, "a", start + 3min, 3) == 2);
}

TEST_CASE("No more keys are kept than allowed, and the fullest goes first") {
    RateLimit limit(2, 60s, 3);
    CHECK(allowed(limit, "spent", start, 2) == 2);
    CHECK(allowed(limit, "half", start, 1) == 1);
    CHECK(allowed(limit, "spent too", start + 1s, 2) == 2);
    CHECK(limit.allow("new", start + 2s)); // takes the place of "half"
    CHECK(limit.keys() == 3);
    CHECK(allowed(limit, "spent", start + 2s, 1) == 0);
    CHECK(allowed(limit, "spent too", start + 2s, 1) == 0);
    for (int i = 0; i < 1000; ++i) CHECK(limit.allow(std::to_string(i), start + 1h));
    CHECK(limit.keys() == 3);
}

TEST_CASE("Keys that differ after 256 bytes share a limit") {
    RateLimit limit(1, 60s);
    const std::string begin(256, 'k');
    CHECK(limit.allow(begin + "1", start));
    CHECK_FALSE(limit.allow(begin + "2", start));
    CHECK(limit.allow(begin.substr(1), start));
}

TEST_CASE("In any time no more passes than the burst and what came back meanwhile") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 50; ++round) {
        const auto burst = 1 + static_cast<unsigned>(random() % 5);
        const std::chrono::seconds period(1 + random() % 20);
        RateLimit limit(burst, period);
        std::vector<domain::Instant> passed;
        auto now = start;
        for (int i = 0; i < 300; ++i, now += std::chrono::seconds(random() % 8))
            if (limit.allow("a", now)) passed.push_back(now);
        for (std::size_t i = 0; i < passed.size(); ++i)
            for (std::size_t j = i; j < passed.size(); ++j)
                REQUIRE(j - i + 1 <= burst + static_cast<std::size_t>((passed[j] - passed[i]) / period));
    }
}

TEST_CASE("Many threads together get what one would") {
    RateLimit limit(100, 60s, 10);
    std::atomic<int> passed{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 100; ++i) {
                    if (limit.allow("shared", start)) ++passed;
                    limit.allow(std::to_string(t * 100 + i), start);
                }
            });
    }
    CHECK(passed >= 100); // the others' keys may push it out; then its bucket is full again
    CHECK(limit.keys() == 10);
    RateLimit roomy(100, 60s);
    passed = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] { passed += allowed(roomy, "shared", start, 100); });
    }
    CHECK(passed == 100);
}
