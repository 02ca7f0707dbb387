#include "actions/remind_poll.hpp"

#include "actions/present_poll.hpp"
#include "store/persons.hpp"

namespace arrimage::actions {

namespace {

bool has_address(store::Session& session, domain::PersonId person) {
    return !store::load_person(session, person).addresses.empty();
}

} // namespace

Reminders remind_poll(const Env& env, const Correspondence& mail, domain::MeetingId meeting) {
    store::Transaction transaction{env.database};
    const auto poll = load_open_poll(transaction, meeting);
    PollWriter writer{transaction, env, mail, poll};
    Reminders reminders;
    for (const auto& invitee : poll.invitees) {
        if (!domain::lacks_answer(invitee) || !has_address(transaction, invitee.person)) continue;
        if (invitee.written_to_at && env.now < *invitee.written_to_at + domain::poll_letter_pause) {
            ++reminders.spared;
            continue;
        }
        writer.remind(invitee);
        ++reminders.reminded;
    }
    reminders.invited = writer.invite();
    transaction.commit();
    return reminders;
}

} // namespace arrimage::actions
