#include "store/calendars.hpp"

#include "domain/names.hpp"

namespace arrimage::store {

using domain::CalendarKind;
using domain::CalendarName;

namespace {

constexpr domain::Name<CalendarKind> kind_names[] = {
    {CalendarKind::everything, "everything"}, {CalendarKind::plan, "plan"},
    {CalendarKind::committee, "committee"},   {CalendarKind::territory, "territory"},
    {CalendarKind::person, "person"},
};

Calendar calendar_of(const Query& query) {
    const auto [name, title, committee, territory, notice_uid, created_at, changed_at] =
        query.row<std::string, std::string, std::optional<domain::CommitteeId>,
                  std::optional<domain::TerritoryId>, std::string, domain::Instant, domain::Instant>();
    return {.name = required(domain::calendar_name(name), "calendars.name"),
            .title = title,
            .committee = committee,
            .territory = territory,
            .notice_uid = notice_uid,
            .created_at = created_at,
            .changed_at = changed_at};
}

} // namespace

void save_standing_calendars(Transaction& transaction, const UidSource& new_uid, domain::Instant now) {
    constexpr domain::Name<CalendarKind> standing[] = {
        {CalendarKind::everything, "Toutes les rencontres"},
        {CalendarKind::plan, "Échéancier du plan d’action"},
    };
    for (const auto& [kind, title] : standing) {
        if (find_calendar(transaction, {.kind = kind})) continue;
        save_calendar(transaction,
                      {.name = {.kind = kind}, .title = std::string{title}, .notice_uid = new_uid()}, now);
    }
}

void save_calendar(Transaction& transaction, Calendar calendar, domain::Instant now) {
    calendar.created_at = calendar.changed_at = now - std::chrono::seconds{1};
    transaction
        .query("INSERT INTO calendars (name, kind, title, committee, territory, notice_uid, created_at, "
               "changed_at)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (name) DO NOTHING")
        .bind(domain::to_string(calendar.name), name_of(kind_names, calendar.name.kind), calendar.title,
              calendar.committee, calendar.territory, calendar.notice_uid, calendar.created_at,
              calendar.changed_at)
        .run();
}

std::optional<Calendar> find_calendar(Session& session, CalendarName name) {
    name.archives = false;
    auto query = session.query("SELECT name, title, committee, territory, notice_uid, created_at, changed_at"
                               " FROM calendars WHERE name = ?1");
    if (!query.bind(domain::to_string(name)).next()) return std::nullopt;
    return calendar_of(query);
}

std::vector<Calendar> list_calendars(Session& session) {
    auto query = session.query("SELECT name, title, committee, territory, notice_uid, created_at, changed_at"
                               " FROM calendars ORDER BY kind <> 'everything', kind <> 'plan', name");
    std::vector<Calendar> calendars;
    while (query.next()) calendars.push_back(calendar_of(query));
    return calendars;
}

void raise_calendar(Transaction& transaction, CalendarKey calendar, domain::Instant at) {
    transaction
        .query("UPDATE calendars SET changed_at = CASE WHEN changed_at < ?3 THEN ?3 ELSE changed_at + 1 END"
               " WHERE kind = ?1 AND coalesce(committee, territory, 0) = ?2")
        .bind(name_of(kind_names, calendar.kind), calendar.member, at)
        .run();
}

void raise_all_calendars(Transaction& transaction, domain::Instant at) {
    transaction
        .query("UPDATE calendars SET changed_at = CASE WHEN changed_at < ?1 THEN ?1 ELSE changed_at + 1 END")
        .bind(at)
        .run();
}

} // namespace arrimage::store
