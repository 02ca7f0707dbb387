#include "ical/calendar.hpp"

#include "ical/text.hpp"
#include "reading.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>

namespace {

using namespace arrimage;

constexpr int rounds = 1000;

/// A new seed for each run; ARRIMAGE_SEED=… repeats one.
unsigned seed() {
    const char* asked = std::getenv("ARRIMAGE_SEED");
    const auto value = asked != nullptr ? static_cast<unsigned>(std::stoul(asked)) : std::random_device{}();
    std::cerr << "ARRIMAGE_SEED=" << value << '\n';
    return value;
}

/// What has broken some writer of calendars, somewhere.
const std::vector<std::string>& pieces() {
    static const std::vector<std::string> known{"\r",
                                                "\n",
                                                "\r\n",
                                                std::string(1, '\0'),
                                                "\u2028",
                                                "\u2029",
                                                "\u0085",
                                                ";",
                                                ":",
                                                ",",
                                                "\"",
                                                "^",
                                                "^n",
                                                "^'",
                                                "\\",
                                                "\\n",
                                                "\\N",
                                                "\\;",
                                                "\t",
                                                " ",
                                                "\x7f",
                                                "\x1b",
                                                "\u009b",
                                                "\xff",
                                                "\xc3",
                                                "\xed\xa0\x80",
                                                "\xf0\x9f\x98",
                                                "é",
                                                "€",
                                                "😀",
                                                "\ufeff",
                                                "\r\nATTENDEE:mailto:x@exemple.ca",
                                                "\nX-EVIL:1",
                                                "END:VEVENT",
                                                "\r\n BEGIN:VALARM",
                                                "mailto:",
                                                "%0D%0A",
                                                "=",
                                                "'",
                                                "<b>",
                                                "TZID=",
                                                "Réunion",
                                                "a",
                                                std::string(90, 'x')};
    return known;
}

std::string random_text(std::mt19937& random) {
    std::string text;
    auto length = random() % 12;
    if (random() % 50 == 0) length = 3000;
    for (; length > 0; --length) text += pieces()[random() % pieces().size()];
    return text;
}

domain::Entry random_entry(std::mt19937& random) {
    auto entry = sample::evening();
    entry.uid = "u" + random_text(random);
    entry.summary = random_text(random);
    entry.description = "d" + random_text(random);
    entry.location = "l" + random_text(random);
    entry.url = "https://exemple.ca/" + random_text(random);
    entry.category = "c" + random_text(random);
    return entry;
}

ical::CalendarHead random_head(std::mt19937& random) {
    auto head = sample::head(2003, 2004);
    head.name = "n" + random_text(random);
    head.description = "d" + random_text(random);
    head.organizer_name = "o" + random_text(random);
    head.organizer_address = "a" + random_text(random);
    return head;
}

/// Short, and the gate would change nothing in it.
bool is_sound(const std::string& line) {
    return line.size() <= 75 && ical::one_line("|" + line + "|") == "|" + line + "|";
}

/// Every line is sound, and none was added.
void check_lines(const std::string& text, const std::string& plain) {
    CHECK(std::ranges::all_of(reading::lines(text), is_sound));
    CHECK(reading::names(text) == reading::names(plain));
}

void check_event(icalcomponent* event, const domain::Entry& entry, const ical::CalendarHead& head) {
    const auto summary = ical::one_line(entry.summary);
    CHECK(reading::value(event, ICAL_SUMMARY_PROPERTY) == (summary.empty() ? "Sans titre" : summary));
    CHECK(reading::value(event, ICAL_UID_PROPERTY) == ical::one_line(entry.uid));
    CHECK(reading::value(event, ICAL_DESCRIPTION_PROPERTY) == ical::several_lines(entry.description));
    CHECK(reading::value(event, ICAL_LOCATION_PROPERTY) == ical::one_line(entry.location));
    CHECK(reading::value(event, ICAL_URL_PROPERTY) == ical::uri(entry.url));
    CHECK(reading::value(event, ICAL_CATEGORIES_PROPERTY) == ical::one_line(entry.category));
    auto* organizer = icalcomponent_get_first_property(event, ICAL_ORGANIZER_PROPERTY);
    CHECK(icalproperty_get_organizer(organizer) == "mailto:" + ical::uri(head.organizer_address));
    auto* name = icalproperty_get_first_parameter(organizer, ICAL_CN_PARAMETER);
    CHECK(icalparameter_get_cn(name) == ical::parameter(head.organizer_name));
}

} // namespace

TEST_CASE("No text of an entry or of a head can add a line, and each is read back as it was cleaned") {
    std::mt19937 random{seed()};
    const auto plain = ical::render_calendar(sample::head(2003, 2004), std::vector{sample::evening()});
    for (int i = 0; i < rounds; ++i) {
        const auto entry = random_entry(random);
        const auto head = random_head(random);
        const auto text = ical::render_calendar(head, std::vector{entry});
        CAPTURE(i, text);
        check_lines(text, plain);
        const auto calendar = reading::parse(text);
        REQUIRE(calendar);
        CHECK(icalcomponent_count_errors(calendar.get()) == 0);
        CHECK(icalrestriction_check(calendar.get()) == 1);
        CHECK(icalcomponent_count_errors(calendar.get()) == 0);
        CHECK(reading::value(calendar.get(), ICAL_NAME_PROPERTY) == ical::one_line(head.name));
        check_event(icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT), entry, head);
    }
}
