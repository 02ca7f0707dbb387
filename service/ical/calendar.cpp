#include "ical/calendar.hpp"

#include "ical/content_lines.hpp"
#include "ical/event_lines.hpp"
#include "ical/event_times.hpp"
#include "ical/parties.hpp"
#include "ical/text.hpp"
#include "ical/vtimezone.hpp"

namespace arrimage::ical {

namespace {

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
    lines.add(organizer({head.organizer_name, head.organizer_address}));
    organizer_ = lines.take();
}

std::string EventWriter::write(const domain::Entry& entry) const {
    ContentLines lines;
    lines.plain("BEGIN", "VEVENT");
    add_identity(lines, entry, entry.changed_at);
    const auto times = event_times(entry.when, zone_);
    lines.plain("DTSTART" + times.parameters, times.start);
    lines.plain("DTEND" + times.parameters, times.end);
    add_texts(lines, entry);
    add_showing(lines, entry);
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
