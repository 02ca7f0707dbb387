#pragma once

#include "domain/invitation.hpp"

#include <optional>

namespace arrimage::domain {

/// When the office reminds by itself.
struct ReminderRules {
    int unanswered_days{3}; ///< after the invitation, once; 0: never
    bool day_before{true};
    int quiet_from{20}; ///< hours of the wall clock between which no reminder is written; equal: none
    int quiet_until{8};
};

enum class Reminder { answer, day_before };

/// True at an hour of the day when no reminder is written.
bool is_quiet(const ReminderRules& rules, int hour);

/// The reminder that an invitee of a confirmed meeting gets now, told `told` last; absent for none. Never to who declined,
/// was taken off the list, wants none, or whom letters do not reach; none within twelve hours of another letter.
std::optional<Reminder> due_reminder(const ReminderRules& rules, const Invitation& invitation,
                                     const Announcement& told, Instant now);

} // namespace arrimage::domain
