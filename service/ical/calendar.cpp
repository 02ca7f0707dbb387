#include "ical/calendar.hpp"

#include "ical/content_lines.hpp"
#include "ical/event_times.hpp"
#include "ical/text.hpp"
#include "ical/vtimezone.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace arrimage::ical {

namespace {

/// What the three properties that tell a client how to show an entry say together (interop F17, F18).
struct Showing {
    domain::EntryStatus status;
    bool busy;
    std::string_view ical_status;
    std::string_view transparency;
    std::string_view busy_status; ///< [MS-STANOICAL] X-MICROSOFT-CDO-BUSYSTATUS
};

constexpr Showing showings[] = {
    {domain::EntryStatus::confirmed, true, "CONFIRMED", "OPAQUE", "BUSY"},
    {domain::EntryStatus::confirmed, false, "CONFIRMED", "TRANSPARENT", "FREE"},
    {domain::EntryStatus::tentative, true, "TENTATIVE", "OPAQUE", "TENTATIVE"},
    {domain::EntryStatus::tentative, false, "TENTATIVE", "TRANSPARENT", "FREE"},
    {domain::EntryStatus::cancelled, true, "CANCELLED", "TRANSPARENT", "FREE"},
    {domain::EntryStatus::cancelled, false, "CANCELLED", "TRANSPARENT", "FREE"},
};

const Showing& showing(const domain::Entry& entry) {
    return *std::ranges::find_if(
        showings, [&](const Showing& s) { return s.status == entry.status && s.busy == entry.busy; });
}

/// A property of type TEXT; none when nothing is left of it after the gate.
void add_known(ContentLines& lines, std::string_view name, const std::string& value) {
    if (!value.empty()) lines.text(name, value);
}

/// The address alone: settings may hold it with its scheme.
std::string address(std::string_view text) {
    constexpr std::string_view scheme = "mailto:";
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    if (text.size() >= scheme.size() && std::ranges::equal(text.substr(0, scheme.size()), scheme, same))
        text.remove_prefix(scheme.size());
    return uri(text);
}

Property organizer(const CalendarHead& head) {
    const auto mailbox = address(head.organizer_address);
    if (mailbox.empty()) throw std::invalid_argument{"a published calendar needs an organizer address"};
    Property property{icalproperty_new_organizer(("mailto:" + mailbox).c_str())};
    if (const auto name = parameter(head.organizer_name); !name.empty())
        icalproperty_add_parameter(property.get(), icalparameter_new_cn(name.c_str()));
    return property;
}

void add_identity(ContentLines& lines, const domain::Entry& entry) {
    const auto uid = one_line(entry.uid);
    if (uid.empty()) throw std::invalid_argument{"an entry needs a UID"};
    lines.text("UID", uid);
    const auto changed_at = utc_time(entry.changed_at);
    lines.plain("DTSTAMP", changed_at);
    lines.plain("CREATED", utc_time(entry.created_at));
    lines.plain("LAST-MODIFIED", changed_at);
    lines.plain("SEQUENCE", std::to_string(entry.sequence));
}

void add_texts(ContentLines& lines, const domain::Entry& entry) {
    const auto summary = one_line(entry.summary);
    lines.text("SUMMARY", summary.empty() ? "Sans titre" : summary);
    add_known(lines, "DESCRIPTION", several_lines(entry.description));
    add_known(lines, "LOCATION", one_line(entry.location));
    if (const auto url = uri(entry.url); !url.empty()) lines.plain("URL", url);
    add_known(lines, "CATEGORIES", one_line(entry.category));
}

void add_showing(ContentLines& lines, const Showing& showing) {
    lines.plain("STATUS", showing.ical_status);
    lines.plain("TRANSP", showing.transparency);
    lines.plain("X-MICROSOFT-CDO-BUSYSTATUS", showing.busy_status);
}

void add_names(ContentLines& lines, const CalendarHead& head) {
    const auto name = one_line(head.name);
    add_known(lines, "NAME", name);
    add_known(lines, "X-WR-CALNAME", name);
    add_known(lines, "X-WR-CALDESC", one_line(head.description));
    lines.plain("X-WR-TIMEZONE", head.zone);
}

} // namespace

EventWriter::EventWriter(const CalendarHead& head) : zone_(head.zone) {
    ContentLines lines;
    lines.add(organizer(head));
    organizer_ = lines.take();
}

std::string EventWriter::write(const domain::Entry& entry) const {
    ContentLines lines;
    lines.plain("BEGIN", "VEVENT");
    add_identity(lines, entry);
    const auto times = event_times(entry.when, zone_);
    lines.plain("DTSTART" + times.parameters, times.start);
    lines.plain("DTEND" + times.parameters, times.end);
    add_texts(lines, entry);
    add_showing(lines, showing(entry));
    lines.whole(organizer_);
    lines.plain("END", "VEVENT");
    return lines.take();
}

std::string render_head(const CalendarHead& head) {
    const auto zone = vtimezone(head.zone, head.first_year, head.last_year);
    ContentLines lines;
    lines.plain("BEGIN", "VCALENDAR");
    lines.add(Property{icalproperty_new_version("2.0")});
    lines.add(Property{icalproperty_new_prodid("-//Arrimage//Arrimage//FR")});
    lines.add(Property{icalproperty_new_calscale("GREGORIAN")});
    lines.add(Property{icalproperty_new_method(ICAL_METHOD_PUBLISH)});
    add_names(lines, head);
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    lines.plain("X-PUBLISHED-TTL", "PT1H");
    return lines.take() + zone;
}

std::string_view tail() {
    return "END:VCALENDAR\r\n";
}

std::string render_calendar(const CalendarHead& head, std::span<const domain::Entry> entries) {
    auto text = render_head(head);
    const EventWriter events{head};
    for (const auto& entry : entries) text += events.write(entry);
    return text.append(tail());
}

} // namespace arrimage::ical
