#include "domain/iso_instant.hpp"

#include <cstdio>

namespace arrimage::domain {

std::string iso_instant(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss clock{instant - day};
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return plan::to_iso(plan::Date{day}) + text;
}

} // namespace arrimage::domain
