#pragma once

#include "plan/date.hpp"

#include <cstdint>
#include <optional>

namespace arrimage::domain {

/// How long what is held on persons serves (CQLR c. P-39.1, s. 23), in months after it last did; 0: for ever.
struct RetentionRules {
    int letters{24};  ///< letters, after they left or were given up
    int notes{24};    ///< what people wrote beside an answer, why they were excused, after the meeting
    int sign_ins{12}; ///< browsers and links to sign in, after they ended; subscriptions, after they were cut
    int mails{12};    ///< who wrote to the mailbox and what about, and mail that nobody settled
    int audit{0};     ///< who read or changed what concerns others
    int former_persons{0}; ///< persons, after their last day: they are erased under the name of their seat

    bool operator==(const RetentionRules&) const = default;
};

/// The same day so many months before, or the last of a shorter month; absent for 0 months: nothing is past then.
std::optional<plan::Date> cutoff(plan::Date today, int months);

} // namespace arrimage::domain
