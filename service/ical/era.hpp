#pragma once

#include "ical/transition.hpp"

#include <chrono>
#include <vector>

namespace arrimage::ical {

/// A change that takes place once in every year of an era, on the same weekday of the month at the same hour.
class YearlyChange {
  public:
    explicit YearlyChange(const Transition& transition);

    const Transition& first() const { return first_; }
    const Transition& last() const { return last_; }

    /// 1 for "the first Sunday", -1 for "the last Sunday" (RFC 5545 §3.3.10, BYDAY).
    int ordinal() const;

    /// Takes the next year's transition in; false, and nothing changed, when no rule of one weekday gives both.
    bool accept(const Transition& next);

    /// When the rule puts the change in a year, in wall-clock time.
    std::chrono::local_seconds onset_in(int year) const;

  private:
    Transition first_{};
    Transition last_{};
    unsigned ordinals_{0}; ///< a bit for each ordinal that all the years so far agree with
};

/// Consecutive years with the same two changes; or one year alone, with whatever changes it has.
struct Era {
    int first_year{0};
    int last_year{0};
    std::vector<YearlyChange> changes{}; ///< in the order of the year

    bool repeats() const { return first_year < last_year; }
};

/// The eras of a zone, oldest first. They depend on the zone only, never on the years a calendar spans.
std::vector<Era> eras(const std::vector<Transition>& transitions);

} // namespace arrimage::ical
