#include "ical/scheduling.hpp"

#include "reading.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

// The expected bytes are in tests/golden/itip. ARRIMAGE_WRITE_GOLDEN=1 writes them anew, to be read before they are
// committed.

namespace {

using namespace sample;
using domain::Answer;
using ical::Method;

ical::Scheduling asked(Method method) {
    ical::Scheduling scheduling{.method = method,
                                .entry = evening(),
                                .stamp = instant(2003y / October / 1, hours{14}),
                                .organizer = {"Coordination régionale", "coordination@exemple.ca"},
                                .attendee = {"Odile Tremblay", "odile@exemple.ca"}};
    if (method == Method::cancel) scheduling.entry.status = domain::EntryStatus::cancelled;
    return scheduling;
}

ical::Scheduling taken_off() {
    auto scheduling = asked(Method::cancel);
    scheduling.entry.status = domain::EntryStatus::confirmed;
    return scheduling;
}

bool has(const std::string& text, const std::string& line) {
    std::string unfolded = text;
    for (auto at = unfolded.find("\r\n "); at != unfolded.npos; at = unfolded.find("\r\n "))
        unfolded.erase(at, 3);
    return unfolded.find("\r\n" + line + "\r\n") != unfolded.npos;
}

std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("Every object follows the rules of its method, as libical knows them") {
    for (const auto& scheduling :
         {asked(Method::request), asked(Method::cancel), asked(Method::decline_counter), taken_off()})
        CHECK(reading::errors(ical::render(scheduling)) == 0);
}

TEST_CASE("A request asks one attendee for an answer and names the role mailbox as organizer") {
    const auto text = ical::render(asked(Method::request));
    CHECK(has(text, "METHOD:REQUEST"));
    CHECK(has(text, "UID:" + evening().uid));
    CHECK(has(text, "SEQUENCE:2"));
    CHECK(has(text, "DTSTAMP:20031001T140000Z"));
    CHECK(has(text, "LAST-MODIFIED:20030930T180500Z"));
    CHECK(has(text, "DTSTART;TZID=America/Toronto:20031028T190000"));
    CHECK(has(text, "STATUS:CONFIRMED"));
    CHECK(has(text, "ORGANIZER;CN=Coordination régionale:mailto:coordination@exemple.ca"));
    CHECK(has(text,
              "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Odile "
              "Tremblay:mailto:odile@exemple.ca"));
    CHECK(reading::names(text).at("ATTENDEE") == 1);
}

TEST_CASE("An update tells the attendee the answer that is known of them") {
    auto scheduling = asked(Method::request);
    scheduling.answer = Answer::accepted;
    CHECK(ical::render(scheduling).find("PARTSTAT=ACCEPTED") != std::string::npos);
}

TEST_CASE("A cancelled meeting is cancelled for everyone, in UTC") {
    const auto text = ical::render(asked(Method::cancel));
    CHECK(has(text, "METHOD:CANCEL"));
    CHECK(has(text, "STATUS:CANCELLED"));
    CHECK(has(text, "DTSTART:20031029T000000Z"));
    CHECK(has(text, "DTEND:20031029T020000Z"));
    CHECK(text.find("VTIMEZONE") == text.npos);
    CHECK(text.find("RSVP") == text.npos);
}

TEST_CASE("Whoever is taken off the list gets a cancellation without a status") {
    const auto text = ical::render(taken_off());
    CHECK(has(text, "METHOD:CANCEL"));
    CHECK(text.find("STATUS:") == text.npos);
    CHECK(text.find("mailto:odile@exemple.ca") != text.npos);
}

TEST_CASE("A proposal is declined by naming the meeting, with a word and nothing else of it") {
    auto scheduling = asked(Method::decline_counter);
    scheduling.comment = "La salle n’est libre que ce soir-là.";
    const auto text = ical::render(scheduling);
    CHECK(has(text, "COMMENT:La salle n’est libre que ce soir-là."));
    CHECK(reading::names(text).count("DTSTART") == 0);
    CHECK(reading::errors(text) == 0);
}

TEST_CASE("The zone of an invitation is that of the year of its meeting") {
    auto scheduling = asked(Method::request);
    CHECK(ical::render(scheduling).find("BYMONTH=4") != std::string::npos);
    scheduling.entry.when = sitting(2026y / November / 23, hours{9}, hours{11});
    CHECK(ical::render(scheduling).find("BYMONTH=3") != std::string::npos);
}

TEST_CASE("The bytes of an invitation are those of its golden file") {
    const std::pair<const char*, ical::Scheduling> goldens[] = {
        {"request", asked(Method::request)},
        {"cancel", asked(Method::cancel)},
        {"cancel-one", taken_off()},
        {"decline-counter", asked(Method::decline_counter)},
    };
    for (const auto& [name, scheduling] : goldens) {
        const auto path = std::string{ARRIMAGE_SOURCE_DIR "/tests/golden/itip/"} + name + ".ics";
        const auto text = ical::render(scheduling);
        if (std::getenv("ARRIMAGE_WRITE_GOLDEN") != nullptr) std::ofstream{path, std::ios::binary} << text;
        INFO(path);
        CHECK(text == contents(path));
    }
}

TEST_CASE("No text of a meeting adds a property or an attendee") {
    const auto plain = reading::names(ical::render(asked(Method::request)));
    for (const std::string hostile : {"\r\nATTENDEE:mailto:x@y.ca", "\nBEGIN:VALARM", "\";X=\"", "a;b:c,d",
                                      "\\n", "mailto:x@y.ca", "^n"}) {
        auto scheduling = asked(Method::request);
        for (auto* field : {&scheduling.entry.summary, &scheduling.entry.location,
                            &scheduling.entry.description, &scheduling.entry.url, &scheduling.organizer.name,
                            &scheduling.attendee.name, &scheduling.attendee.address})
            *field += hostile;
        const auto text = ical::render(scheduling);
        CAPTURE(text);
        CHECK(reading::names(text) == plain);
        CHECK(reading::errors(text) == 0);
    }
}
