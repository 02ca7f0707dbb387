#include "domain/wall_clock.hpp"

#include "domain/french_time.hpp"
#include "domain/refusal.hpp"
#include "plan/french_date.hpp"

#include <date/tz.h>

namespace arrimage::domain {

namespace {

const date::time_zone* zone_named(const std::string& name) {
    try {
        return date::locate_zone(name);
    } catch (const std::runtime_error&) {
        throw Refusal{RefusalKind::invalid, "Le fuseau «\u00a0" + name +
                                                "\u00a0» n’existe pas. Écrivez par exemple America/Toronto."};
    }
}

date::local_seconds local_seconds_of(LocalTime time) {
    const auto day = std::chrono::sys_days{time.date}.time_since_epoch();
    return date::local_seconds{std::chrono::seconds{day} + std::chrono::seconds{time.time_of_day}};
}

void check_time(LocalTime time, const std::string& zone) {
    const auto found = wall_clock(time, zone);
    if (found == WallClock::once) return;
    const auto said = "Le " + plan::french_day(time.date) + ", " + french_time(time.time_of_day);
    throw Refusal{
        RefusalKind::invalid,
        found == WallClock::skipped
            ? said + " n’existe pas\u00a0: on avance l’heure cette nuit-là. Choisissez une heure plus tard."
            : said + " arrive deux fois\u00a0: on recule l’heure cette nuit-là. Choisissez une autre heure."};
}

} // namespace

void check_zone(const std::string& zone) {
    zone_named(zone);
}

LocalTime wall_time(Instant instant, const std::string& zone) {
    const auto local = zone_named(zone)->to_local(instant).time_since_epoch();
    const auto day = std::chrono::floor<std::chrono::days>(local);
    return {plan::Date{std::chrono::sys_days{day}}, std::chrono::floor<std::chrono::minutes>(local - day)};
}

Instant instant_of(LocalTime time, const std::string& zone) {
    return zone_named(zone)->to_sys(local_seconds_of(time), date::choose::earliest);
}

WallClock wall_clock(LocalTime time, const std::string& zone) {
    switch (zone_named(zone)->get_info(local_seconds_of(time)).result) {
    case date::local_info::nonexistent: return WallClock::skipped;
    case date::local_info::ambiguous: return WallClock::twice;
    default: return WallClock::once;
    }
}

void check_sitting(const Sitting& sitting) {
    if (sitting.end <= sitting.start)
        throw Refusal{RefusalKind::invalid, "La rencontre doit finir après son début."};
    check_time(sitting.start, sitting.zone);
    check_time(sitting.end, sitting.zone);
}

} // namespace arrimage::domain
