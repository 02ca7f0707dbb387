#include "ical/scheduling.hpp"

#include "ical/content_lines.hpp"
#include "ical/event_lines.hpp"
#include "ical/event_times.hpp"
#include "ical/parties.hpp"
#include "ical/text.hpp"
#include "ical/vtimezone.hpp"

namespace arrimage::ical {

namespace {

constexpr std::string_view utc = "Etc/UTC";

const domain::Sitting& sitting_of(const Scheduling& scheduling) {
    return std::get<domain::Sitting>(scheduling.entry.when);
}

std::string zone_block(const domain::Sitting& sitting) {
    return vtimezone(sitting.zone, int{sitting.start.date.year()}, int{sitting.end.date.year()});
}

void add_times(ContentLines& lines, const Scheduling& scheduling) {
    if (scheduling.method == Method::cancel) {
        const auto times = event_times(scheduling.entry.when, utc);
        lines.plain("DTSTART", times.start + "Z");
        lines.plain("DTEND", times.end + "Z");
        return;
    }
    const auto times = event_times(scheduling.entry.when, sitting_of(scheduling).zone);
    lines.plain("DTSTART" + times.parameters, times.start);
    lines.plain("DTEND" + times.parameters, times.end);
}

void add_meeting(ContentLines& lines, const Scheduling& scheduling) {
    const auto& entry = scheduling.entry;
    const bool asks = scheduling.method == Method::request;
    add_identity(lines, entry, scheduling.stamp);
    add_times(lines, scheduling);
    add_texts(lines, entry);
    if (asks || entry.status == domain::EntryStatus::cancelled) add_showing(lines, entry);
    lines.add(
        attendee(scheduling.attendee, scheduling.answer, asks ? Asked::for_an_answer : Asked::for_nothing));
}

/// All that libical's tables of iTIP allow in a DECLINECOUNTER, beside the comment and the organizer.
void add_name_of_meeting(ContentLines& lines, const Scheduling& scheduling) {
    lines.plain("UID", one_line(scheduling.entry.uid));
    lines.plain("DTSTAMP", utc_time(scheduling.stamp));
}

void add_event(ContentLines& lines, const Scheduling& scheduling) {
    lines.plain("BEGIN", "VEVENT");
    if (scheduling.method == Method::decline_counter)
        add_name_of_meeting(lines, scheduling);
    else
        add_meeting(lines, scheduling);
    add_known(lines, "COMMENT", several_lines(scheduling.comment));
    lines.add(organizer(scheduling.organizer));
    lines.plain("END", "VEVENT");
}

} // namespace

std::string_view to_string(Method method) {
    switch (method) {
    case Method::request: return "REQUEST";
    case Method::cancel: return "CANCEL";
    case Method::decline_counter: return "DECLINECOUNTER";
    }
    return {};
}

std::string render(const Scheduling& scheduling) {
    ContentLines lines;
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Arrimage//Arrimage//FR");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", to_string(scheduling.method));
    if (scheduling.method == Method::request) lines.whole(zone_block(sitting_of(scheduling)));
    add_event(lines, scheduling);
    lines.plain("END", "VCALENDAR");
    return lines.take();
}

} // namespace arrimage::ical
