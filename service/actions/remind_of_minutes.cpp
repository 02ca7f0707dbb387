#include "actions/remind_of_minutes.hpp"

#include "actions/compose_letter.hpp"
#include "domain/follow_up_letter.hpp"
#include "domain/wall_clock.hpp"
#include "store/letters.hpp"
#include "store/minutes.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

constexpr int delays[] = {7, 3};
constexpr int too_late = 14;

int days_since(const domain::Sitting& sitting, plan::Date today) {
    return static_cast<int>((std::chrono::sys_days{today} - std::chrono::sys_days{sitting.end.date}).count());
}

/// The delay whose letter is due; a later one replaces an earlier one that was never written.
int due_delay(int days) {
    if (days >= too_late) return 0;
    const auto* due = std::ranges::find_if(delays, [&](int delay) { return days >= delay; });
    return due == std::end(delays) ? 0 : *due;
}

void add_holders(store::Session& session, const store::RoleFilter& filter, plan::Date today,
                 std::vector<domain::Person>& writers) {
    for (const auto& role : store::list_roles(session, filter))
        if (domain::covers(role.tenure, today))
            if (auto person = store::load_person(session, role.person); !person.addresses.empty())
                writers.push_back(std::move(person));
}

std::vector<domain::Person> writers_of(store::Session& session, const store::MissingMinutes& missing,
                                       plan::Date today) {
    std::vector<domain::Person> writers;
    if (missing.committee)
        add_holders(session, {.committee = missing.committee, .role = domain::Role::secretary}, today,
                    writers);
    if (writers.empty()) add_holders(session, {.role = domain::Role::coordonnatrice}, today, writers);
    return writers;
}

void write(store::Transaction& transaction, const Env& env, const Correspondence& mail,
           const store::MissingMinutes& missing, const domain::Person& writer, int days) {
    const auto link =
        mail.base_url + "/rencontres/" + std::to_string(missing.meeting.value) + "/compte-rendu";
    store::save_letter(
        transaction,
        compose_letter(env, mail.publisher,
                       {.to = {writer.name, writer.addresses.front()},
                        .body = domain::missing_minutes_letter(missing.title, missing.sitting, days,
                                                               mail.publisher.organisation, link)}));
}

} // namespace

int remind_of_minutes(const Env& env, const Correspondence& mail, const domain::ReminderRules& rules) {
    const auto [today, time_of_day] = domain::wall_time(env.now, mail.publisher.zone);
    if (domain::is_quiet(rules, static_cast<int>(time_of_day / std::chrono::hours{1}))) return 0;
    store::Transaction transaction{env.database, store::Purpose::bookkeeping};
    int written = 0;
    for (const auto& missing : store::list_missing_minutes(transaction)) {
        const auto days = days_since(missing.sitting, today);
        const auto delay = due_delay(days);
        if (delay == 0 || !store::note_minutes_reminder(transaction, missing.meeting, delay, env.now))
            continue;
        for (const auto& writer : writers_of(transaction, missing, today)) {
            write(transaction, env, mail, missing, writer, days);
            ++written;
        }
    }
    transaction.commit();
    return written;
}

} // namespace arrimage::actions
