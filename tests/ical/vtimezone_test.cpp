#include "ical/vtimezone.hpp"

#include "ical/handle.hpp"
#include "ical/transition.hpp"
#include "support/catch.hpp"

#include <set>
#include <stdexcept>

namespace {

using namespace arrimage::ical;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::year;

using Zone = std::unique_ptr<icaltimezone, void (*)(icaltimezone*)>;

/// The zone as libical understands the block alone.
Zone read_back(const std::string& block) {
    Component component{icalparser_parse_string(block.c_str())};
    REQUIRE(component);
    REQUIRE(icalcomponent_count_errors(component.get()) == 0);
    Zone zone{icaltimezone_new(), [](icaltimezone* z) { icaltimezone_free(z, 1); }};
    REQUIRE(icaltimezone_set_component(zone.get(), component.release()) == 1);
    return zone;
}

long long offset_in_block(icaltimezone* zone, local_seconds wall) {
    const auto day = std::chrono::floor<days>(wall);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{wall - day};
    auto time = icaltime_null_time();
    time.year = int{date.year()};
    time.month = static_cast<int>(unsigned{date.month()});
    time.day = static_cast<int>(unsigned{date.day()});
    time.hour = static_cast<int>(clock.hours().count());
    time.minute = static_cast<int>(clock.minutes().count());
    return icaltimezone_get_utc_offset(zone, &time, nullptr);
}

/// Every eleven days, and every six hours in the four days around each change.
std::set<local_seconds> samples(const date::time_zone& zone, int first, int last) {
    const local_seconds begin{local_days{year{first} / 1 / 1}};
    const local_seconds end{local_days{year{last + 1} / 1 / 1}};
    std::set<local_seconds> found;
    for (auto at = begin; at < end; at += days{11}) found.insert(at + hours{9});
    for (const auto& change : transitions(zone))
        for (auto at = onset(change) - days{2}; at < onset(change) + days{2}; at += hours{6})
            if (begin <= at && at < end) found.insert(at);
    found.insert(begin);
    return found;
}

/// How many wall-clock times the block and the zone itself take for different instants.
int differences(const std::string& name, int first, int last, const std::string& block) {
    const auto& zone = find_zone(name);
    const auto read = read_back(block);
    int count = 0;
    for (const auto wall : samples(zone, first, last)) {
        const auto real = zone.get_info(date::local_seconds{wall.time_since_epoch()});
        if (real.result != date::local_info::unique) continue;
        if (real.first.offset.count() != offset_in_block(read.get(), wall)) ++count;
    }
    return count;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
    return count;
}

constexpr std::string_view current_toronto = "BEGIN:VTIMEZONE\r\n"
                                             "TZID:America/Toronto\r\n"
                                             "BEGIN:STANDARD\r\n"
                                             "DTSTART:20061105T020000\r\n"
                                             "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n"
                                             "TZOFFSETFROM:-0400\r\n"
                                             "TZOFFSETTO:-0500\r\n"
                                             "TZNAME:EST\r\n"
                                             "END:STANDARD\r\n"
                                             "BEGIN:DAYLIGHT\r\n"
                                             "DTSTART:20070311T020000\r\n"
                                             "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n"
                                             "TZOFFSETFROM:-0500\r\n"
                                             "TZOFFSETTO:-0400\r\n"
                                             "TZNAME:EDT\r\n"
                                             "END:DAYLIGHT\r\n"
                                             "END:VTIMEZONE\r\n";

} // namespace

TEST_CASE("A block tells the same offsets as the zone itself") {
    const auto* name = GENERATE(
        "America/Toronto", "America/Montreal", "America/Vancouver", "America/Halifax", "America/St_Johns",
        "America/Mexico_City", "America/Santiago", "America/Regina", "America/Phoenix", "America/Havana",
        "America/Sao_Paulo", "Australia/Sydney", "Australia/Lord_Howe", "Europe/Paris", "Europe/Dublin",
        "Europe/Moscow", "Africa/Casablanca", "Asia/Kathmandu", "Asia/Gaza", "Pacific/Apia", "Etc/UTC");
    const auto [first, last] = GENERATE(std::pair{1990, 2030}, std::pair{2003, 2004}, std::pair{2006, 2007},
                                        std::pair{2005, 2012}, std::pair{2007, 2026}, std::pair{2018, 2018},
                                        std::pair{2022, 2023}, std::pair{1970, 1990}, std::pair{1945, 1975});
    CAPTURE(name, first, last);
    const auto block = vtimezone(name, first, last);
    INFO(block);
    CHECK(differences(name, first, last, block) == 0);
    CHECK(count_of(block, "RDATE") == 0);
}

TEST_CASE("The comparison of offsets catches the rule of 2007 given for all years") {
    auto wrong = std::string{current_toronto};
    wrong.replace(wrong.find("20061105"), 8, "19701101").replace(wrong.find("20070311"), 8, "19700308");
    CHECK(differences("America/Toronto", 2007, 2026, wrong) == 0);
    CHECK(differences("America/Toronto", 2003, 2004, wrong) > 10);
}

TEST_CASE("Years that one rule covers get one pair, the same bytes whichever the years") {
    CHECK(vtimezone("America/Toronto", 2007, 2007) == current_toronto);
    CHECK(vtimezone("America/Toronto", 2026, 2027) == current_toronto);
    const auto archive = vtimezone("America/Toronto", 2003, 2004);
    CHECK(archive == vtimezone("America/Toronto", 1987, 2006));
    CHECK(count_of(archive, "BEGIN:STANDARD") == 1);
    CHECK(count_of(archive, "BEGIN:DAYLIGHT") == 1);
    CHECK(count_of(archive, "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU\r\n") == 1);
    CHECK(count_of(archive, "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n") == 1);
}

TEST_CASE("Years that span a change of rule get two eras, the old one with its end") {
    const auto block = vtimezone("America/Toronto", 2003, 2026);
    INFO(block);
    CHECK(count_of(block, "BEGIN:STANDARD") == 2);
    CHECK(count_of(block, "BEGIN:DAYLIGHT") == 2);
    CHECK(count_of(block, "BYDAY=1SU;UNTIL=20060402T070000Z") == 1);
    CHECK(count_of(block, "BYDAY=-1SU;UNTIL=20061029T060000Z") == 1);
    CHECK(count_of(block, "DTSTART:20070311T020000") == 1);
    CHECK(count_of(block, "DTSTART:20071104T020000") == 1);
    CHECK(count_of(block, "UNTIL") == 2);
}

TEST_CASE("A zone without daylight time gets one STANDARD without rule") {
    const auto [name, first, last, offset] =
        GENERATE(table<std::string, int, int, std::string>({{"America/Regina", 2003, 2026, "-0600"},
                                                            {"America/Phoenix", 2003, 2003, "-0700"},
                                                            {"America/Mexico_City", 2023, 2026, "-0600"},
                                                            {"Asia/Kathmandu", 2003, 2026, "+0545"}}));
    const auto block = vtimezone(name, first, last);
    INFO(block);
    CHECK(count_of(block, "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:" + offset +
                              "\r\nTZOFFSETTO:" + offset) == 1);
    CHECK(count_of(block, "BEGIN:") == 2);
    CHECK(count_of(block, "RRULE") == 0);
}

TEST_CASE("South of the equator the year opens in daylight time") {
    const auto block = vtimezone("Australia/Sydney", 2008, 2030);
    INFO(block);
    CHECK(count_of(block, "BEGIN:DAYLIGHT\r\nDTSTART:20071007T020000") == 1);
    CHECK(count_of(block, "BEGIN:STANDARD\r\nDTSTART:20080406T030000") == 1);
    CHECK(count_of(block, "BEGIN:") == 3);
}

TEST_CASE("A change at one minute past midnight and offsets of half an hour are kept") {
    const auto block = vtimezone("America/St_Johns", 2003, 2004);
    INFO(block);
    CHECK(count_of(block, "T000100") == 2);
    CHECK(count_of(block, "TZOFFSETFROM:-0230\r\nTZOFFSETTO:-0330") == 1);
}

TEST_CASE("After the last year the zone files list, its rule goes on") {
    CHECK(vtimezone("America/Toronto", 2037, 2060) == current_toronto);
    CHECK(vtimezone("America/Toronto", 2050, 2060) == current_toronto);
}

TEST_CASE("No offset has seconds, not even before standard time") {
    const auto block = vtimezone("Africa/Monrovia", 1960, 2000);
    INFO(block);
    CHECK(count_of(block, "TZOFFSETTO:-0045\r\n") == 1);
}

TEST_CASE("A VTIMEZONE is refused for a zone nobody knows and for years out of order") {
    CHECK_THROWS_AS(vtimezone("America/Ville_Imaginaire", 2003, 2004), std::invalid_argument);
    CHECK_THROWS_AS(vtimezone("", 2003, 2004), std::invalid_argument);
    CHECK_THROWS_AS(vtimezone("America/Toronto\r\nX-EVIL:1", 2003, 2004), std::invalid_argument);
    CHECK_THROWS_AS(vtimezone("America/Toronto", 2004, 2003), std::invalid_argument);
}
