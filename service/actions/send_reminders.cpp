#include "actions/send_reminders.hpp"

#include "actions/invitation_mail.hpp"
#include "domain/announcing.hpp"
#include "domain/wall_clock.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"

namespace arrimage::actions {

using domain::Reminder;

namespace {

int remind(store::Transaction& transaction, const Env& env, const Correspondence& correspondence,
           const domain::ReminderRules& rules, domain::MeetingId id) {
    int reminded = 0;
    const auto meeting = store::load_meeting(transaction, id);
    InvitationWriter writer{transaction, env, correspondence, id};
    for (auto& invitation : store::list_invitations(transaction, id, /*withdrawn*/ false)) {
        const auto told = store::load_announcement(transaction, invitation.announcement);
        const auto due = domain::due_reminder(rules, invitation, told, env.now);
        if (!due || domain::presses(domain::outdated(told, meeting))) continue;
        const bool eve = *due == Reminder::day_before;
        (eve ? invitation.day_before_at : invitation.reminded_at) = env.now;
        store::save_invitation(transaction, invitation);
        writer.write(
            invitation, told,
            {.turn = eve ? domain::InvitationTurn::day_before : domain::InvitationTurn::answer_reminder,
             .can_be_silenced = true});
        ++reminded;
    }
    return reminded;
}

} // namespace

int send_reminders(const Env& env, const Correspondence& correspondence, const domain::ReminderRules& rules) {
    const auto wall = domain::wall_time(env.now, correspondence.publisher.zone);
    const auto hour = std::chrono::floor<std::chrono::hours>(wall.time_of_day).count();
    if (domain::is_quiet(rules, static_cast<int>(hour))) return 0;
    store::Transaction transaction{env.database, store::Purpose::bookkeeping};
    int reminded = 0;
    for (const auto meeting : store::list_meetings_to_remind_of(transaction, wall.date))
        reminded += remind(transaction, env, correspondence, rules, meeting);
    if (reminded > 0) transaction.commit();
    return reminded;
}

} // namespace arrimage::actions
