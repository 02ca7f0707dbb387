#include "actions/list_calendars.hpp"

#include "actions/feed_source.hpp"
#include "domain/refusal.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

bool has_archives(store::Session& session, const store::Calendar& calendar, domain::Instant now) {
    auto archives = calendar.name;
    archives.archives = true;
    const auto source = load_feed_source(session, calendar);
    const domain::FeedOptions widest{.placeholders = domain::Placeholders::all};
    const auto older = domain::compose_feed(source, archives, widest, now);
    const auto newer = domain::compose_feed(source, calendar.name, widest, now);
    return older.entries != newer.entries && older.entries.front().uid != calendar.notice_uid;
}

} // namespace

std::vector<ListedCalendar> list_calendars(store::Database& database, domain::Instant now) {
    store::Session session{database};
    std::vector<ListedCalendar> listed;
    for (const auto& calendar : store::list_calendars(session)) {
        listed.push_back({calendar.name, calendar.title});
        if (!has_archives(session, calendar, now)) continue;
        listed.push_back({calendar.name, calendar.title + " – archives"});
        listed.back().name.archives = true;
    }
    return listed;
}

void check_calendar(store::Database& database, const domain::CalendarName& name, domain::Instant now) {
    const auto listed = list_calendars(database, now);
    if (std::ranges::find(listed, name, &ListedCalendar::name) != listed.end()) return;
    throw Refusal{RefusalKind::not_found,
                  "Le calendrier «\u00a0" + domain::to_string(name) +
                      "\u00a0» n’existe pas. Voir «\u00a0arrimage calendar list\u00a0»."};
}

} // namespace arrimage::actions
