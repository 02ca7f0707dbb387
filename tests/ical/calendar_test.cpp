#include "ical/calendar.hpp"

#include "reading.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <clocale>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using namespace sample;
using domain::EntryStatus;

bool has_line(const std::string& text, const std::string& line) {
    return ("\r\n" + text).find("\r\n" + line + "\r\n") != std::string::npos;
}

std::string event(const domain::Entry& entry) {
    return ical::EventWriter{head(2003, 2004)}.write(entry);
}

} // namespace

TEST_CASE("A calendar is its head, its events in the given order, and its tail") {
    const auto first = evening();
    auto second = evening();
    second.uid = "autre@arrimage";
    const auto calendar = head(2003, 2004);
    const std::vector entries{second, first};
    const auto text = ical::render_calendar(calendar, entries);
    CHECK(text == ical::render_head(calendar) + ical::EventWriter{calendar}.write(second) +
                      ical::EventWriter{calendar}.write(first) + "END:VCALENDAR\r\n");
    CHECK(reading::errors(text) == 0);
}

TEST_CASE("The head names the calendar twice, publishes it and asks for a refresh each hour") {
    const auto text = ical::render_head(head(2003, 2004));
    for (const auto* line :
         {"VERSION:2.0", "PRODID:-//Arrimage//Arrimage//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
          "NAME:Comité de coordination", "X-WR-CALNAME:Comité de coordination",
          "X-WR-CALDESC:Rencontres et échéances du plan d’action", "X-WR-TIMEZONE:America/Toronto",
          "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"}) {
        INFO(line);
        CHECK(has_line(text, line));
    }
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
}

TEST_CASE("Status, transparency and busy status say the same thing") {
    const auto [status, busy, expected] = GENERATE(table<EntryStatus, bool, std::vector<std::string>>(
        {{EntryStatus::confirmed, true, {"STATUS:CONFIRMED", "TRANSP:OPAQUE", "BUSY"}},
         {EntryStatus::confirmed, false, {"STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "FREE"}},
         {EntryStatus::tentative, true, {"STATUS:TENTATIVE", "TRANSP:OPAQUE", "TENTATIVE"}},
         {EntryStatus::tentative, false, {"STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "FREE"}},
         {EntryStatus::cancelled, true, {"STATUS:CANCELLED", "TRANSP:TRANSPARENT", "FREE"}},
         {EntryStatus::cancelled, false, {"STATUS:CANCELLED", "TRANSP:TRANSPARENT", "FREE"}}}));
    auto entry = evening();
    entry.status = status;
    entry.busy = busy;
    const auto text = event(entry);
    INFO(text);
    CHECK(has_line(text, expected[0]));
    CHECK(has_line(text, expected[1]));
    CHECK(has_line(text, "X-MICROSOFT-CDO-BUSYSTATUS:" + expected[2]));
}

TEST_CASE("A timed event is in the calendar's wall-clock time, whatever the sitting's zone") {
    auto entry = evening();
    CHECK(has_line(event(entry), "DTSTART;TZID=America/Toronto:20031028T190000"));
    entry.when = sitting(2003y / October / 28, hours{22}, hours{23} + minutes{30}, "America/Vancouver");
    CHECK(has_line(event(entry), "DTSTART;TZID=America/Toronto:20031029T010000"));
    CHECK(has_line(event(entry), "DTEND;TZID=America/Toronto:20031029T023000"));
    entry.when = sitting(2003y / October / 28, hours{19}, hours{21}, "America/Montreal");
    CHECK(has_line(event(entry), "DTSTART;TZID=America/Toronto:20031028T190000"));
}

TEST_CASE("Whole days end on the day after the last") {
    const auto [last, end] = GENERATE(table<plan::Date, std::string>({{2003y / October / 31, "20031101"},
                                                                      {2003y / December / 31, "20040101"},
                                                                      {2004y / February / 28, "20040229"}}));
    const auto text = event(promise(2003y / October / 31, last));
    CHECK(has_line(text, "DTSTART;VALUE=DATE:20031031"));
    CHECK(has_line(text, "DTEND;VALUE=DATE:" + end));
}

TEST_CASE("An event has both ends, its organizer, and nothing that a feed must not have") {
    auto names = reading::names(event(evening()));
    for (const auto* name : {"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND",
                             "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CATEGORIES", "ORGANIZER"}) {
        INFO(name);
        CHECK(names[name] == 1);
    }
    for (const auto* name : {"DURATION", "ATTENDEE", "ATTACH", "RRULE", "RDATE"}) {
        INFO(name);
        CHECK(names[name] == 0);
    }
    CHECK(names["BEGIN"] == 1);
}

TEST_CASE("The stamps are the stored times, never the hour of the request") {
    const auto text = event(evening());
    CHECK(has_line(text, "DTSTAMP:20030930T180500Z"));
    CHECK(has_line(text, "LAST-MODIFIED:20030930T180500Z"));
    CHECK(has_line(text, "CREATED:20030403T130000Z"));
}

TEST_CASE("Empty texts are left out, an empty summary is replaced") {
    auto entry = evening();
    entry.summary = " \x01";
    entry.description = entry.location = entry.url = entry.category = "";
    auto names = reading::names(event(entry));
    CHECK(has_line(event(entry), "SUMMARY:Sans titre"));
    CHECK(names["DESCRIPTION"] + names["LOCATION"] + names["URL"] + names["CATEGORIES"] == 0);
}

TEST_CASE("The organizer is one bare mailto, with its scheme in the settings or not") {
    auto calendar = head(2003, 2004);
    calendar.organizer_name = "";
    for (const auto* address : {"a@exemple.ca", "mailto:a@exemple.ca", "MAILTO:a@exemple.ca"}) {
        calendar.organizer_address = address;
        CHECK(has_line(ical::EventWriter{calendar}.write(evening()), "ORGANIZER:mailto:a@exemple.ca"));
    }
}

TEST_CASE("What would make a broken event is refused") {
    auto entry = evening();
    const auto calendar = head(2003, 2004);
    SECTION("no UID") {
        entry.uid = "\r\n";
    }
    SECTION("an end that is the start") {
        entry.when = sitting(2003y / October / 28, hours{19}, hours{19});
    }
    SECTION("a last day before the first") {
        entry = promise(2003y / October / 31, 2003y / October / 30);
    }
    SECTION("a zone nobody knows") {
        entry.when = sitting(2003y / October / 28, hours{19}, hours{21}, "America/Ville_Imaginaire");
    }
    CHECK_THROWS_AS(ical::EventWriter{calendar}.write(entry), std::invalid_argument);
}

TEST_CASE("A calendar that could not take a stray reply or names no known zone is refused") {
    auto calendar = head(2003, 2004);
    SECTION("no address") {
        calendar.organizer_address = "mailto:";
    }
    SECTION("a zone nobody knows") {
        calendar.zone = "America/Toronto\r\nX-A:1";
    }
    CHECK_THROWS_AS(ical::EventWriter{calendar}.write(evening()), std::invalid_argument);
}

TEST_CASE("The bytes depend on the arguments alone, in any thread and after many calls") {
    const auto calendar = head(2003, 2026);
    const auto expected = ical::render_head(calendar) + ical::EventWriter{calendar}.write(evening());
    std::vector<int> differences(4, 0);
    std::vector<std::thread> threads;
    for (auto& count : differences)
        threads.emplace_back([&] {
            for (int i = 0; i < 300; ++i)
                if (ical::render_head(calendar) + ical::EventWriter{calendar}.write(evening()) != expected)
                    ++count;
        });
    for (auto& thread : threads) thread.join();
    CHECK(differences == std::vector<int>(4, 0));
}
