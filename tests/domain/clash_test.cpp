#include "domain/clash.hpp"

#include "support/catch.hpp"

using namespace arrimage::domain;

namespace {

Sitting sitting(const char* start, const char* end, const char* zone = "America/Toronto") {
    return {*local_time_from_iso(start), *local_time_from_iso(end), zone};
}

} // namespace

TEST_CASE("Two sittings share hours, a day or nothing") {
    struct Case {
        Sitting other{};
        std::optional<Clash> clash{};
    };
    const auto evening = sitting("2003-10-28T19:00", "2003-10-28T21:00");
    const Case cases[] = {
        {evening, Clash::same_hours},
        {sitting("2003-10-28T20:59", "2003-10-28T22:00"), Clash::same_hours},
        {sitting("2003-10-28T18:00", "2003-10-28T23:00"), Clash::same_hours},
        {sitting("2003-10-28T21:00", "2003-10-28T22:00"), Clash::same_day},
        {sitting("2003-10-28T09:00", "2003-10-28T12:00"), Clash::same_day},
        {sitting("2003-10-27T09:00", "2003-10-28T12:00"), Clash::same_day},
        {sitting("2003-10-27T22:00", "2003-10-28T00:00"), std::nullopt},
        {sitting("2003-10-29T00:00", "2003-10-29T12:00"), std::nullopt},
        // 16 h in Vancouver is 19 h in Toronto; 21 h 30 there is already the next day here.
        {sitting("2003-10-28T16:00", "2003-10-28T17:00", "America/Vancouver"), Clash::same_hours},
        {sitting("2003-10-28T18:00", "2003-10-28T19:00", "America/Vancouver"), Clash::same_day},
        {sitting("2003-10-28T21:30", "2003-10-28T22:30", "America/Vancouver"), std::nullopt},
        {sitting("2003-10-27T21:30", "2003-10-27T22:30", "America/Vancouver"), Clash::same_day},
    };
    for (const auto& [other, clash] : cases) {
        CAPTURE(to_iso(other.start), other.zone);
        CHECK(clash_of(evening, other) == clash);
        if (clash == Clash::same_hours) CHECK(clash_of(other, evening) == clash);
    }
}

TEST_CASE("Between the two clocks of autumn's night, hours are compared as they pass") {
    // 0 h 30 to 3 h lasts three hours and a half that night in Toronto; in Winnipeg the same instants begin at 23 h 30.
    const auto night = sitting("2003-10-26T00:30", "2003-10-26T03:00");
    CHECK(clash_of(night, sitting("2003-10-25T23:00", "2003-10-25T23:30", "America/Winnipeg")) !=
          Clash::same_hours);
    CHECK(clash_of(night, sitting("2003-10-25T23:00", "2003-10-25T23:31", "America/Winnipeg")) ==
          Clash::same_hours);
}
