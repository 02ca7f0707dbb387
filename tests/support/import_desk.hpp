#pragma once

#include "actions/import_plan.hpp"
#include "store/meetings.hpp"
#include "store/plans.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

#include <functional>
#include <map>
#include <string>

namespace arrimage::support {

/// A database, a clock and UIDs of its own.
struct Desk {
    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = numbered_uids();

    actions::Env env(domain::Instant now) {
        return {database, now, [this] { return uids(); }, "import"};
    }

    actions::ImportResult import(const plan::Plan& plan, domain::Instant now,
                                 const std::string& content = "texte") {
        const actions::ImportedFile file{"plan.txt", content, {.plan = plan}};
        const auto preview = actions::preview_import(database, file.reading);
        return actions::apply_import(env(now), file, preview.basis);
    }

    /// All meetings, archived ones too, by title.
    std::map<std::string, domain::Meeting> meetings() {
        store::Session session{database};
        std::map<std::string, domain::Meeting> all;
        for (const auto& [meeting, reference] : store::list_meetings(session, {.archived = true}))
            all[meeting.title + " / " + meeting.wording] = meeting;
        return all;
    }

    std::map<std::string, domain::Meeting> by_uid() {
        store::Session session{database};
        std::map<std::string, domain::Meeting> all;
        for (const auto& [meeting, reference] : store::list_meetings(session, {.archived = true}))
            all[meeting.uid] = meeting;
        return all;
    }

    std::map<std::string, domain::ScheduledDeadline> deadlines() {
        store::Session session{database};
        std::map<std::string, domain::ScheduledDeadline> all;
        for (auto& deadline : store::list_scheduled_deadlines(session))
            all[deadline.deadline.text] = deadline;
        return all;
    }

    std::map<std::string, domain::Instant> calendars() {
        store::Session session{database};
        std::map<std::string, domain::Instant> all;
        for (const auto& calendar : store::list_calendars(session))
            all[domain::to_string(calendar.name)] = calendar.changed_at;
        return all;
    }

    std::string contents() {
        store::Session session{database};
        return dump(session);
    }

    domain::Meeting settle(domain::Meeting meeting,
                           domain::MeetingState state = domain::MeetingState::confirmed) {
        using namespace std::chrono_literals;
        meeting.state = state;
        meeting.sitting =
            domain::Sitting{{day(2003, 9, 12), 13h + 30min}, {day(2003, 9, 12), 16h}, "America/Toronto"};
        store::Transaction transaction{database};
        const auto saved = store::save_meeting(transaction, meeting, {noon(50), "test"});
        transaction.commit();
        return saved;
    }
};

} // namespace arrimage::support
