#include "actions/list_calendars.hpp"

#include "domain/feed.hpp"
#include "domain/refusal.hpp"
#include "store/calendars.hpp"
#include "store/meetings.hpp"
#include "store/plans.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

/// Every line that a calendar may show, in the order of feeds.
std::vector<domain::FeedLine> load_lines(store::Session& session) {
    std::vector<domain::FeedLine> lines;
    for (const auto& [meeting, reference] : store::list_meetings(session))
        lines.push_back(domain::meeting_line(meeting, domain::meeting_entry(meeting, reference)));
    for (const auto& deadline : store::list_scheduled_deadlines(session))
        if (const auto entry = domain::deadline_entry(deadline))
            lines.push_back(domain::deadline_line(*entry));
    std::ranges::sort(lines, domain::comes_before);
    return lines;
}

/// What decides whether calendars have archives, read once for all of them.
class Archives {
  public:
    Archives(store::Session& session, domain::Instant now) : lines_(load_lines(session)), now_(now) {
        const auto plans = store::list_plans(session);
        if (!plans.empty()) latest_plan_start_ = plans.front().period.start;
    }

    /// True when the calendar spans the change of rules, so that its older part stands apart.
    bool has(const store::Calendar& calendar) const {
        auto name = calendar.name;
        const auto newer = places(calendar, name);
        name.archives = true;
        const auto older = places(calendar, name);
        return !older.empty() && newer != older;
    }

  private:
    std::vector<std::size_t> places(const store::Calendar& calendar, const domain::CalendarName& name) const {
        const domain::FeedScope scope{name, calendar.committee, calendar.territory, latest_plan_start_};
        return domain::compose_feed(lines_, scope, {.placeholders = domain::Placeholders::all}, now_).shown;
    }

    std::vector<domain::FeedLine> lines_;
    std::optional<plan::Date> latest_plan_start_{};
    domain::Instant now_;
};

} // namespace

std::vector<ListedCalendar> list_calendars(store::Database& database, domain::Instant now) {
    store::Session session{database};
    const Archives archives{session, now};
    std::vector<ListedCalendar> listed;
    for (const auto& calendar : store::list_calendars(session)) {
        listed.push_back({calendar.name, calendar.title});
        if (!archives.has(calendar)) continue;
        listed.push_back({calendar.name, calendar.title + " – archives"});
        listed.back().name.archives = true;
    }
    return listed;
}

void check_calendar(store::Database& database, const domain::CalendarName& name, domain::Instant now) {
    store::Session session{database};
    const auto calendar = store::find_calendar(session, name);
    if (calendar && (!name.archives || Archives{session, now}.has(*calendar))) return;
    throw Refusal{RefusalKind::not_found,
                  "Le calendrier «\u00a0" + domain::to_string(name) +
                      "\u00a0» n’existe pas. Voir «\u00a0arrimage calendar list\u00a0»."};
}

} // namespace arrimage::actions
