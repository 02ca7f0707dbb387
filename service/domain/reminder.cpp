#include "domain/reminder.hpp"

#include "domain/wall_clock.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr std::chrono::hours pause{12};

bool is_spared(const Invitation& invitation, const Announcement& told, Instant now) {
    if (invitation.withdrawn_at || invitation.silenced_at || invitation.undeliverable_at) return true;
    if (invitation.answer == Answer::declined) return true;
    const auto last = std::max({told.made_at, invitation.reminded_at.value_or(told.made_at),
                                invitation.day_before_at.value_or(told.made_at)});
    return now < last + pause;
}

bool is_eve(const Sitting& sitting, Instant now) {
    const std::chrono::sys_days today{wall_time(now, sitting.zone).date};
    return std::chrono::sys_days{sitting.start.date} - today == std::chrono::days{1};
}

} // namespace

bool is_quiet(const ReminderRules& rules, int hour) {
    if (rules.quiet_from <= rules.quiet_until) return rules.quiet_from <= hour && hour < rules.quiet_until;
    return hour >= rules.quiet_from || hour < rules.quiet_until;
}

std::optional<Reminder> due_reminder(const ReminderRules& rules, const Invitation& invitation,
                                     const Announcement& told, Instant now) {
    if (instant_of(told.sitting.start, told.sitting.zone) <= now || is_spared(invitation, told, now))
        return std::nullopt;
    if (rules.day_before && !invitation.day_before_at && is_eve(told.sitting, now))
        return Reminder::day_before;
    const bool waits = invitation.answer == Answer::needs_action && !invitation.reminded_at;
    if (waits && rules.unanswered_days > 0 && now >= told.made_at + std::chrono::days{rules.unanswered_days})
        return Reminder::answer;
    return std::nullopt;
}

} // namespace arrimage::domain
