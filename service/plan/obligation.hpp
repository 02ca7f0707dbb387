#pragma once

#include "plan/plan.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace arrimage::plan {

/// What a title promises: meetings that we hold, of one kind, so many of them.
struct Promise {
    ObligationKind kind{ObligationKind::other};
    std::optional<int> count{}; ///< absent when the wording states no number ("des rencontres")
    bool each_territory{false}; ///< "par territoire", "dans chaque MRC": the number is of each
};

/// The meetings that the title of an activity promises; absent for those of others ("Participer à …", "sur
/// invitation") and for what is no meeting. A rhythm ("mensuelles", "4 fois par année") is counted over the period.
std::optional<Promise> promise_of(std::string_view title, const Period& period);

/// How many times the rhythm of a phrase comes in the period: 12 for "une fois par mois" in one year.
std::optional<int> rhythm_count(std::string_view phrase, const Period& period);

/// The promise as slots. `named` are the lines of the schedule that name a territory, with or without a date;
/// `dates` those deadlines that can be a meeting's.
Obligation obligation_of(const Promise& promise, const std::vector<Slot>& named,
                         const std::vector<Deadline>& dates);

} // namespace arrimage::plan
