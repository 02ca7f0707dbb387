#pragma once

#include "actions/add_subscription.hpp"
#include "actions/import_plan.hpp"
#include "actions/ready_feeds.hpp"
#include "actions/settle_date.hpp"
#include "store/meetings.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

namespace arrimage::support {

using namespace std::chrono_literals;

inline const actions::Publisher publisher{
    .organisation = "Comité", .mailbox = "c@exemple.invalid", .zone = "America/Toronto"};
inline const domain::Instant start = std::chrono::sys_days{day(2003, 5, 1)};

/// A stored plan with two promised meetings, one of them on a known day, and its ready feeds.
struct FeedDesk {
    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = numbered_uids();
    actions::ReadyFeeds feeds{database, publisher, {}};
    int tokens{0};

    FeedDesk() {
        plan::Deadline known{.text = "le 31 octobre 2003", .kind = plan::DeadlineKind::day};
        known.start = known.end = day(2003, 10, 31);
        import(PlanBuilder{}
                   .objective("1", "Partager")
                   .means("1.1", "Se rencontrer")
                   .activity(ActivityBuilder{"1.1.1", "Tenir une rencontre régionale"}.promises(
                       plan::ObligationKind::regional, {slot(month("juin 2003", 2003, 6))}))
                   .activity(ActivityBuilder{"1.1.2", "Tenir une réunion interrégionale"}.promises(
                       plan::ObligationKind::inter_regional, {slot(known)})));
    }

    actions::Env env(domain::Instant now) {
        return {database, now, [this] { return uids(); }, "essai"};
    }

    void import(const plan::Plan& plan, domain::Instant now = start) {
        const actions::ImportedFile file{"plan.txt", "texte", {.plan = plan}};
        actions::apply_import(env(now), file, actions::preview_import(database, file.reading).basis);
    }

    std::string subscribe(const char* calendar, const domain::FeedOptions& options = {}) {
        const auto token = "jeton-" + std::to_string(++tokens);
        actions::add_subscription(database, {*domain::calendar_name(calendar), "essai", options, token},
                                  start);
        return token;
    }

    domain::MeetingId first_meeting() {
        store::Session session{database};
        return store::list_meetings(session).front().meeting.id;
    }

    void settle(domain::Instant now, int day_of_month = 28, const std::string& place = "") {
        const auto on = day(2003, 10, static_cast<unsigned>(day_of_month));
        actions::settle_date(env(now),
                             {first_meeting(), {{on, 19h}, {on, 21h}, "America/Toronto"}, place, ""});
    }
};

} // namespace arrimage::support
