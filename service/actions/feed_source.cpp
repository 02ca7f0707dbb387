#include "actions/feed_source.hpp"

#include "store/meetings.hpp"
#include "store/plans.hpp"

namespace arrimage::actions {

namespace {

/// What an empty calendar shows: a whole day, that of its making, so that no program keeps older events.
domain::Entry notice_of(const store::Calendar& calendar) {
    const auto made_on = plan::Date{std::chrono::floor<std::chrono::days>(calendar.created_at)};
    return {.uid = calendar.notice_uid,
            .created_at = calendar.created_at,
            .changed_at = calendar.changed_at,
            .when = domain::WholeDays{made_on, made_on},
            .summary = "Aucune rencontre à afficher",
            .description = "Les rencontres paraîtront ici dès que leur date sera connue.",
            .category = "Avis"};
}

} // namespace

domain::FeedSource load_feed_source(store::Session& session, const store::Calendar& calendar) {
    domain::FeedSource source{.notice = notice_of(calendar)};
    source.meetings =
        store::list_meetings(session, {.committee = calendar.committee, .territory = calendar.territory});
    if (calendar.name.kind == domain::CalendarKind::plan)
        source.deadlines = store::list_scheduled_deadlines(session);
    if (const auto plans = store::list_plans(session); !plans.empty())
        source.latest_plan_start = plans.front().period.start;
    return source;
}

} // namespace arrimage::actions
