// Prints what libical makes of a calendar with the VTIMEZONEs of that calendar alone, in the form described in
// `compare`; says on standard error what breaks RFC 5545 or, for its METHOD, RFC 5546, and then exits with 1.
// Usage: ics_judge FILE

#include "ical/handle.hpp"

#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

namespace {

using namespace arrimage::ical;

struct FreeZone {
    void operator()(icaltimezone* zone) const { icaltimezone_free(zone, 1); }
};
using Zones = std::map<std::string, std::unique_ptr<icaltimezone, FreeZone>>;

std::string contents(const char* path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{std::string{"cannot read "} + path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Calls `visit` with each component of the kind, in the order of the file.
template <class Visit>
void for_each(icalcomponent* parent, icalcomponent_kind kind, Visit visit) {
    for (auto* each = icalcomponent_get_first_component(parent, kind); each != nullptr;
         each = icalcomponent_get_next_component(parent, kind))
        visit(each);
}

Zones zones_of(icalcomponent* calendar) {
    Zones zones;
    for_each(calendar, ICAL_VTIMEZONE_COMPONENT, [&](icalcomponent* component) {
        auto* zone = icaltimezone_new();
        icaltimezone_set_component(zone, icalcomponent_new_clone(component));
        zones[icaltimezone_get_tzid(zone)].reset(zone);
    });
    return zones;
}

std::string formatted(std::time_t instant, const char* form) {
    char text[32];
    std::tm parts{};
    std::strftime(text, sizeof text, form, gmtime_r(&instant, &parts));
    return text;
}

std::string shown(icalcomponent* event, icalproperty_kind kind, const Zones& zones) {
    auto* property = icalcomponent_get_first_property(event, kind);
    if (property == nullptr) return "absent";
    auto time = icalvalue_get_datetime(icalproperty_get_value(property));
    auto* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const auto zone = parameter == nullptr ? zones.end() : zones.find(icalparameter_get_tzid(parameter));
    const bool known = zone != zones.end();
    const auto instant = icaltime_as_timet_with_zone(time, known ? zone->second.get() : nullptr);
    if (time.is_date != 0) return formatted(instant, "%Y-%m-%d");
    if (known || icaltime_is_utc(time) != 0) return formatted(instant, "%Y-%m-%dT%H:%M:%SZ");
    return formatted(instant, "%Y-%m-%dT%H:%M:%S floating");
}

const char* text(const char* value) {
    return value == nullptr ? "" : value;
}

void print(icalcomponent* event, const Zones& zones) {
    const bool whole_days = icalcomponent_get_dtstart(event).is_date != 0;
    std::cout << text(icalcomponent_get_uid(event)) << '\t' << shown(event, ICAL_DTSTART_PROPERTY, zones)
              << '\t' << shown(event, ICAL_DTEND_PROPERTY, zones) << '\t'
              << (whole_days ? "all-day" : "timed") << '\t' << text(icalcomponent_get_summary(event)) << '\n';
}

/// Writes every X-LIC-ERROR, which is how libical reports, and returns how many there are.
int report_errors(icalcomponent* component) {
    int count = 0;
    for (auto* error = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY); error != nullptr;
         error = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY), ++count)
        std::cerr << text(icalproperty_get_xlicerror(error)) << '\n';
    for_each(component, ICAL_ANY_COMPONENT, [&](icalcomponent* inner) { count += report_errors(inner); });
    return count;
}

int judge(const char* path) {
    const Component calendar{icalparser_parse_string(contents(path).c_str())};
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT)
        throw std::runtime_error{"not one VCALENDAR"};
    const auto zones = zones_of(calendar.get());
    for_each(calendar.get(), ICAL_VEVENT_COMPONENT, [&](icalcomponent* event) { print(event, zones); });
    const bool kept = icalrestriction_check(calendar.get()) != 0;
    return report_errors(calendar.get()) == 0 && kept ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return argc == 2 ? judge(argv[1]) : 2;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
