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
    const auto [name, title, committee, territory, person, notice_uid, created_at, changed_at] =
        query.row<std::string, std::string, std::optional<domain::CommitteeId>,
                  std::optional<domain::TerritoryId>, std::optional<domain::PersonId>, std::string,
                  domain::Instant, domain::Instant>();
    return {.name = required(domain::calendar_name(name), "calendars.name"),
            .title = title,
            .committee = committee,
            .territory = territory,
            .person = person,
            .notice_uid = notice_uid,
            .created_at = created_at,
            .changed_at = changed_at};
}

const std::string raise =
    "UPDATE calendars SET changed_at = CASE WHEN changed_at < ?2 THEN ?2 ELSE changed_at + 1 END";
const std::string raise_all = raise + " WHERE ?1 IS NULL";
const std::string raise_by_name = raise + " WHERE name = ?1";
const std::string raise_by_committee = raise + " WHERE committee = ?1";
const std::string raise_by_territory = raise + " WHERE territory = ?1";
const std::string raise_by_persons = raise + " WHERE person IN (SELECT value FROM json_each(?1))";

void raise_one(Transaction& transaction, CalendarKey calendar, domain::Instant at) {
    if (calendar.kind == CalendarKind::committee)
        transaction.query(raise_by_committee).bind(calendar.member, at).run();
    else if (calendar.kind == CalendarKind::territory)
        transaction.query(raise_by_territory).bind(calendar.member, at).run();
    else
        transaction.query(raise_by_name).bind(domain::to_string(CalendarName{calendar.kind}), at).run();
}

std::vector<Calendar> calendars_of(Query& query) {
    std::vector<Calendar> calendars;
    while (query.next()) calendars.push_back(calendar_of(query));
    return calendars;
}

} // namespace

CalendarKey key_of(const Calendar& calendar) {
    const auto value = [](const auto& id) { return id ? id->value : 0; };
    return {calendar.name.kind,
            value(calendar.committee) + value(calendar.territory) + value(calendar.person)};
}

std::string title_of(const Calendar& calendar, bool archives) {
    return archives ? calendar.title + " – archives" : calendar.title;
}

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
        .query(
            "INSERT INTO calendars (name, kind, title, committee, territory, person, notice_uid, created_at,"
            " changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (name) DO NOTHING")
        .bind(domain::to_string(calendar.name), name_of(kind_names, calendar.name.kind), calendar.title,
              calendar.committee, calendar.territory, calendar.person, calendar.notice_uid,
              calendar.created_at, calendar.changed_at)
        .run();
}

void save_person_calendar(Transaction& transaction, domain::PersonId person, const std::string& slug,
                          const std::string& title, const UidSource& new_uid, domain::Instant now) {
    if (find_calendar(transaction, {CalendarKind::person, slug}))
        return rename_person_calendar(transaction, person, title, now);
    save_calendar(
        transaction,
        {.name = {CalendarKind::person, slug}, .title = title, .person = person, .notice_uid = new_uid()},
        now);
}

void rename_person_calendar(Transaction& transaction, domain::PersonId person, const std::string& title,
                            domain::Instant now) {
    const auto renamed =
        transaction.query("UPDATE calendars SET title = ?2 WHERE person = ?1 AND title <> ?2")
            .bind(person, title)
            .run();
    if (renamed > 0) transaction.touch({CalendarKind::person, person.value}, now);
}

std::optional<Calendar> find_calendar(Session& session, CalendarName name) {
    name.archives = false;
    auto query =
        session.query("SELECT name, title, committee, territory, person, notice_uid, created_at, changed_at"
                      " FROM calendars WHERE name = ?1");
    if (!query.bind(domain::to_string(name)).next()) return std::nullopt;
    return calendar_of(query);
}

std::vector<Calendar> list_calendars(Session& session) {
    auto query =
        session.query("SELECT name, title, committee, territory, person, notice_uid, created_at, changed_at"
                      " FROM calendars ORDER BY kind <> 'everything', kind <> 'plan', kind = 'person', name");
    return calendars_of(query);
}

std::vector<Calendar> list_calendars_for(Session& session, std::optional<domain::PersonId> person) {
    auto query =
        session.query("SELECT name, title, committee, territory, person, notice_uid, created_at, changed_at"
                      " FROM calendars WHERE person IS NULL OR person = ?1"
                      " ORDER BY kind <> 'everything', kind <> 'plan', kind = 'person', name");
    return calendars_of(query.bind(person));
}

void raise_calendars(Transaction& transaction, const std::map<CalendarKey, domain::Instant>& calendars) {
    std::map<domain::Instant, std::string> persons; // together: one meeting may concern hundreds
    for (const auto& [calendar, at] : calendars) {
        if (calendar.kind == CalendarKind::person)
            persons[at] += (persons[at].empty() ? "[" : ",") + std::to_string(calendar.member);
        else
            raise_one(transaction, calendar, at);
    }
    for (const auto& [at, ids] : persons) transaction.query(raise_by_persons).bind(ids + "]", at).run();
}

void raise_all_calendars(Transaction& transaction, domain::Instant at) {
    transaction.query(raise_all).bind(std::nullopt, at).run();
}

} // namespace arrimage::store
