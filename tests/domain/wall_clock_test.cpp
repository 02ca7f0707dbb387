#include "domain/wall_clock.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"

using namespace arrimage::domain;

namespace {
LocalTime at(const char* text) {
    return *local_time_from_iso(text);
}
const std::string toronto = "America/Toronto";
} // namespace

TEST_CASE("the clock skips an hour in spring and shows one twice in autumn, by the rules of the year") {
    CHECK(wall_clock(at("2004-04-04T02:30"), toronto) == WallClock::skipped);
    CHECK(wall_clock(at("2004-03-14T02:30"), toronto) == WallClock::once);
    CHECK(wall_clock(at("2007-03-11T02:30"), toronto) == WallClock::skipped);
    CHECK(wall_clock(at("2003-10-26T01:30"), toronto) == WallClock::twice);
    CHECK(wall_clock(at("2003-10-28T19:00"), toronto) == WallClock::once);
    CHECK_NOTHROW(check_zone(toronto));
    CHECK_THROWS_AS(check_zone("Montréal"), Refusal);
    CHECK_THROWS_AS(wall_clock(at("2003-10-28T19:00"), "America/Shawinigan"), Refusal);
}

TEST_CASE("a sitting ends after its start, at times that a clock shows once") {
    CHECK_NOTHROW(check_sitting({at("2003-10-28T19:00"), at("2003-10-28T21:00"), toronto}));
    CHECK_THROWS_AS(check_sitting({at("2003-10-28T19:00"), at("2003-10-28T19:00"), toronto}), Refusal);
    CHECK_THROWS_AS(check_sitting({at("2003-10-28T19:00"), at("2003-10-27T21:00"), toronto}), Refusal);
    CHECK_THROWS_AS(check_sitting({at("2004-04-04T02:30"), at("2004-04-04T05:00"), toronto}), Refusal);
    CHECK_THROWS_AS(check_sitting({at("2003-10-25T22:00"), at("2003-10-26T01:00"), toronto}), Refusal);
}

TEST_CASE("wall-clock times read back as they are written, and nothing else is read") {
    CHECK(to_iso(at("2003-10-28T09:05")) == "2003-10-28T09:05");
    for (const auto* text : {"", "2003-10-28", "2003-10-28T24:00", "2003-10-28T12:60", "2003-02-30T12:00",
                             "2003-10-28 12:00", "2003-10-28T1:000", "2003-10-28T12:00Z"})
        CHECK_FALSE(local_time_from_iso(text));
}

TEST_CASE("an instant and the wall's time lead to each other, by the rules of the year") {
    using namespace std::chrono;
    const Instant winter = sys_days{year{2004} / February / 12} + 18h + 30min;
    CHECK(to_iso(wall_time(winter, toronto)) == "2004-02-12T13:30");
    CHECK(instant_of(at("2004-02-12T13:30"), toronto) == winter);
    CHECK(instant_of(at("2003-10-26T01:30"), toronto) == sys_days{year{2003} / October / 26} + 5h + 30min);
    CHECK(instant_of(at("2004-04-04T02:30"), toronto) == sys_days{year{2004} / April / 4} + 7h);
    CHECK(to_iso(wall_time(sys_days{year{2003} / November / 1} + 59s, toronto)) == "2003-10-31T19:00");
}
