#include "domain/reminder.hpp"

#include "support/catch.hpp"
#include "support/plan_builder.hpp"

using namespace arrimage;
using namespace std::chrono_literals;
using domain::Answer;
using domain::Reminder;
using support::day;

namespace {

domain::Instant at(plan::Date date, std::chrono::minutes utc) {
    return std::chrono::sys_days{date} + utc;
}

/// Told on 2 February 2004 of a meeting on the 12th at 13 h 30 in Shawinigan.
const domain::Announcement told{
    .sitting = {{day(2004, 2, 12), 13h + 30min}, {day(2004, 2, 12), 16h}, "America/Toronto"},
    .made_at = at(day(2004, 2, 2), 15h)};

std::optional<Reminder> due(const domain::Invitation& invitation, domain::Instant now,
                            const domain::ReminderRules& rules = {}) {
    return domain::due_reminder(rules, invitation, told, now);
}

} // namespace

TEST_CASE("Who has not answered is reminded once, three days after they were asked") {
    domain::Invitation invitation;
    CHECK_FALSE(due(invitation, at(day(2004, 2, 5), 14h)));
    CHECK(due(invitation, at(day(2004, 2, 5), 15h)) == Reminder::answer);
    invitation.reminded_at = at(day(2004, 2, 5), 15h);
    CHECK_FALSE(due(invitation, at(day(2004, 2, 8), 15h)));
    invitation.reminded_at.reset();
    CHECK_FALSE(due(invitation, at(day(2004, 2, 6), 15h), {.unanswered_days = 0}));
}

TEST_CASE("The day before, everyone who may come is reminded once") {
    const auto eve = at(day(2004, 2, 11), 14h);
    for (const auto answer : {Answer::needs_action, Answer::accepted, Answer::tentative}) {
        domain::Invitation invitation{.answer = answer, .reminded_at = at(day(2004, 2, 5), 15h)};
        CHECK(due(invitation, eve) == Reminder::day_before);
        CHECK_FALSE(due(invitation, eve, {.day_before = false}));
        invitation.day_before_at = eve;
        CHECK_FALSE(due(invitation, eve + 13h));
    }
}

TEST_CASE("The day before is that of the meeting's own clock") {
    CHECK_FALSE(due({.answer = Answer::accepted}, at(day(2004, 2, 11), 4h + 59min)));
    CHECK(due({.answer = Answer::accepted}, at(day(2004, 2, 11), 5h)) == Reminder::day_before);
    CHECK_FALSE(due({.answer = Answer::accepted}, at(day(2004, 2, 12), 5h)));
}

TEST_CASE(
    "Nobody is reminded who declined, left the list, wants none, cannot be reached, or was just written to") {
    const auto eve = at(day(2004, 2, 11), 14h);
    CHECK_FALSE(due({.answer = Answer::declined}, eve));
    CHECK_FALSE(due({.withdrawn_at = eve}, eve));
    CHECK_FALSE(due({.silenced_at = eve}, eve));
    CHECK_FALSE(due({.undeliverable_at = eve}, eve));
    CHECK_FALSE(due({.reminded_at = eve - 11h}, eve));
    CHECK_FALSE(due({}, at(day(2004, 2, 13), 14h)));
}

TEST_CASE("At night no reminder is written") {
    const domain::ReminderRules usual;
    CHECK(domain::is_quiet(usual, 20));
    CHECK(domain::is_quiet(usual, 7));
    CHECK_FALSE(domain::is_quiet(usual, 8));
    CHECK_FALSE(domain::is_quiet(usual, 19));
    CHECK(domain::is_quiet({.quiet_from = 12, .quiet_until = 13}, 12));
    CHECK_FALSE(domain::is_quiet({.quiet_from = 9, .quiet_until = 9}, 9));
}
