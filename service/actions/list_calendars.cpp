#include "actions/list_calendars.hpp"

#include "actions/calendar_standing.hpp"
#include "domain/feed_eras.hpp"
#include "domain/refusal.hpp"
#include "store/calendars.hpp"
#include "store/meeting_lines.hpp"
#include "store/participants.hpp"
#include "store/plans.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

/// Every line that a calendar may show, in the order of feeds.
std::vector<domain::FeedLine> load_lines(store::Session& session) {
    auto lines = store::list_meeting_lines(session);
    for (const auto& deadline : store::list_scheduled_deadlines(session))
        if (const auto entry = domain::deadline_entry(deadline))
            lines.push_back(domain::deadline_line(*entry));
    std::ranges::sort(lines, domain::comes_before);
    return lines;
}

std::optional<plan::Date> latest_plan_start(store::Session& session) {
    const auto plans = store::list_plans(session);
    return plans.empty() ? std::nullopt : std::optional{plans.front().period.start};
}

/// Tells which calendars have archives, of what is read once for all of them.
class Archives {
  public:
    Archives(store::Session& session, domain::Instant now)
        : lines_(load_lines(session)), eras_(lines_, latest_plan_start(session), now) {}
    Archives(const Archives&) = delete;
    Archives& operator=(const Archives&) = delete;

    bool has(const store::Calendar& calendar, std::optional<domain::Belonging> person) const {
        return eras_.spanned_by({.calendar = calendar.name,
                                 .committee = calendar.committee,
                                 .territory = calendar.territory,
                                 .belonging = std::move(person)});
    }

  private:
    std::vector<domain::FeedLine> lines_;
    domain::FeedEras eras_;
};

using Belongings = std::map<domain::PersonId, domain::Belonging>;

Belongings load_belongings(store::Session& session) {
    Belongings all;
    for (auto& one : store::list_belongings(session)) all.emplace(one.person, std::move(one));
    return all;
}

std::optional<domain::Belonging> of(const store::Calendar& calendar, Belongings& all) {
    if (!calendar.person) return std::nullopt;
    return std::move(all.at(*calendar.person));
}

std::vector<ListedCalendar> list(store::Session& session, const std::vector<store::Calendar>& calendars,
                                 domain::Instant now) {
    std::vector<ListedCalendar> listed;
    if (!store::span_both_eras(session)) {
        for (const auto& calendar : calendars) listed.push_back({calendar.name, calendar.title});
        return listed;
    }
    const Archives archives{session, now};
    auto belongings = load_belongings(session);
    for (const auto& calendar : calendars) {
        listed.push_back({calendar.name, calendar.title});
        if (!archives.has(calendar, of(calendar, belongings))) continue;
        listed.push_back({calendar.name, store::title_of(calendar, true)});
        listed.back().name.archives = true;
    }
    return listed;
}

} // namespace

std::vector<ListedCalendar> list_calendars(store::Database& database, domain::Instant now) {
    store::Session session{database};
    return list(session, store::list_calendars(session), now);
}

std::vector<ListedCalendar> list_calendars_for(store::Database& database, const domain::Viewer& viewer,
                                               domain::Instant now, plan::Date today) {
    store::Session session{database};
    auto calendars = store::list_calendars_for(session, viewer.person);
    if (!viewer.coordonnatrice) {
        const auto standing =
            viewer.person ? std::optional{load_standing(session, *viewer.person)} : std::nullopt;
        std::erase_if(calendars, [&](const store::Calendar& calendar) {
            return !standing || !may_follow(calendar, *standing, today);
        });
    }
    return list(session, calendars, now);
}

void check_calendar(store::Database& database, const domain::CalendarName& name, domain::Instant now) {
    store::Session session{database};
    const auto calendar = store::find_calendar(session, name);
    if (calendar && !name.archives) return;
    if (calendar) {
        auto belongings = load_belongings(session);
        if (Archives{session, now}.has(*calendar, of(*calendar, belongings))) return;
    }
    throw Refusal{RefusalKind::not_found,
                  "Le calendrier «\u00a0" + domain::to_string(name) +
                      "\u00a0» n’existe pas. Voir «\u00a0arrimage calendar list\u00a0»."};
}

} // namespace arrimage::actions
