#include "ical/vtimezone.hpp"

#include "ical/content_lines.hpp"
#include "ical/era.hpp"
#include "ical/event_times.hpp"

#include <algorithm>
#include <stdexcept>

namespace arrimage::ical {

namespace {

using namespace std::chrono;

/// One STANDARD or DAYLIGHT of a VTIMEZONE.
struct Observance {
    Transition change{};
    local_seconds start{};
    std::string rule{}; ///< empty: it begins once
};

std::string utc_offset(seconds offset) {
    return (offset < seconds{0} ? "-" : "+") + clock_digits(abs(offset), 2);
}

std::string rule(const YearlyChange& change, bool ends) {
    constexpr std::string_view weekdays[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const auto first = floor<days>(onset(change.first()));
    auto text = "FREQ=YEARLY;BYMONTH=" + std::to_string(unsigned{year_month_day{first}.month()}) +
                ";BYDAY=" + std::to_string(change.ordinal());
    text += weekdays[weekday{first}.c_encoding()];
    if (ends) text += ";UNTIL=" + utc_time(change.last().at);
    return text;
}

std::vector<Era> eras_between(const date::time_zone& zone, int first_year, int last_year) {
    auto found = eras(transitions(zone));
    std::erase_if(found, [=](const Era& e) { return e.last_year < first_year || e.first_year > last_year; });
    return found;
}

/// True when the first years' rule, begun a year before its era, also tells how the first year opens.
bool opens_by_rule(const std::vector<Era>& eras, int first_year, const Transition& opening) {
    return !eras.empty() && eras.front().repeats() && eras.front().first_year <= first_year &&
           eras.front().changes.back().first().to == opening.to;
}

/// The zone's clocks as they are when the first year opens, from as far back as anyone asks.
Observance constant(const Transition& opening, int first_year) {
    return {opening, local_days{year{std::min(first_year, 1970)} / January / 1}, {}};
}

void append_era(std::vector<Observance>& block, const Era& era, bool ends) {
    for (const auto& change : era.changes)
        block.push_back({change.first(), onset(change.first()), era.repeats() ? rule(change, ends) : ""});
}

std::vector<Observance> observances(const date::time_zone& zone, int first_year, int last_year) {
    const auto spanned = eras_between(zone, first_year, last_year);
    const auto opening = state_at_new_year(zone, first_year);
    std::vector<Observance> block;
    for (const auto& era : spanned) append_era(block, era, era.last_year < last_year);
    if (opens_by_rule(spanned, first_year, opening))
        block[1].start = spanned.front().changes.back().onset_in(spanned.front().first_year - 1);
    else
        block.push_back(constant(opening, first_year));
    std::ranges::stable_sort(block, {}, &Observance::start);
    return block;
}

void append(ContentLines& lines, const Observance& observance) {
    const std::string_view kind = observance.change.daylight ? "DAYLIGHT" : "STANDARD";
    lines.plain("BEGIN", kind);
    lines.plain("DTSTART", date_time(observance.start.time_since_epoch()));
    if (!observance.rule.empty()) lines.plain("RRULE", observance.rule);
    lines.plain("TZOFFSETFROM", utc_offset(observance.change.from));
    lines.plain("TZOFFSETTO", utc_offset(observance.change.to));
    lines.plain("TZNAME", observance.change.name);
    lines.plain("END", kind);
}

} // namespace

std::string vtimezone(std::string_view zone, int first_year, int last_year) {
    if (first_year > last_year) throw std::invalid_argument{"the years of a VTIMEZONE must be in order"};
    const auto& known = find_zone(zone);
    ContentLines lines;
    lines.plain("BEGIN", "VTIMEZONE");
    lines.plain("TZID", zone);
    for (const auto& observance :
         observances(known, std::min(first_year, last_listed_year), std::min(last_year, last_listed_year)))
        append(lines, observance);
    lines.plain("END", "VTIMEZONE");
    return lines.take();
}

} // namespace arrimage::ical
