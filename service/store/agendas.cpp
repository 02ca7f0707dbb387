#include "store/agendas.hpp"

namespace arrimage::store {

using domain::Agenda;
using domain::AgendaItem;
using domain::AgendaItemId;
using domain::MeetingId;

namespace {

std::optional<domain::AgendaSection> section_of(const std::optional<std::string>& word) {
    return word ? std::optional{required(domain::agenda_section(*word), "agenda_items.section")}
                : std::nullopt;
}

domain::AgendaLine line_of(const Query& query) {
    return {.key = query.get<std::string>(1),
            .reason = required(domain::agenda_reason(query.get<std::string>(2)), "agenda_items.reason"),
            .section = required(domain::agenda_section(query.get<std::string>(3)), "derived_section"),
            .title = query.get<std::string>(4),
            .why = query.get<std::string>(5),
            .minutes = query.get<int>(6),
            .activity = query.get<std::optional<domain::ActivityId>>(7)};
}

AgendaItem item_of(const Query& query) {
    return {.id = query.get<AgendaItemId>(0),
            .derived = line_of(query),
            .section = section_of(query.get<std::optional<std::string>>(8)),
            .title = query.get<std::optional<std::string>>(9),
            .minutes = query.get<std::optional<int>>(10),
            .presenter = query.get<std::string>(11),
            .note = query.get<std::string>(12),
            .suppressed = query.get<bool>(13),
            .gone = query.get<bool>(14),
            .not_reached = query.get<bool>(15)};
}

/// Absent id: a new row.
std::optional<AgendaItemId> id_of(const AgendaItem& item) {
    return item.id.value == 0 ? std::nullopt : std::optional{item.id};
}

void insert_item(Transaction& transaction, MeetingId meeting, AgendaItem& item, int position) {
    const auto& line = item.derived;
    auto query = transaction.query(
        "INSERT INTO agenda_items (id, meeting, position, key, reason, derived_section, derived_title,"
        " derived_why, derived_minutes, activity, section, title, minutes, presenter, note, suppressed, gone,"
        " not_reached) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18)"
        " RETURNING id");
    query
        .bind(id_of(item), meeting, position, line.key, line.reason, line.section, line.title, line.why,
              line.minutes, line.activity, item.section, item.title, item.minutes, item.presenter, item.note,
              item.suppressed, item.gone, item.not_reached)
        .next();
    item.id = query.get<AgendaItemId>(0);
}

} // namespace

std::optional<Agenda> find_agenda(Session& session, MeetingId meeting) {
    auto version = session.query("SELECT version FROM agendas WHERE meeting = ?1");
    if (!version.bind(meeting).next()) return std::nullopt;
    Agenda agenda{.meeting = meeting, .version = version.get<int>(0)};
    auto query = session.query(
        "SELECT id, key, reason, derived_section, derived_title, derived_why, derived_minutes, activity, "
        "section,"
        " title, minutes, presenter, note, suppressed, gone, not_reached FROM agenda_items WHERE meeting = ?1"
        " ORDER BY position");
    query.bind(meeting);
    while (query.next()) agenda.items.push_back(item_of(query));
    return agenda;
}

Agenda save_agenda(Transaction& transaction, Agenda agenda, domain::Instant at) {
    ++agenda.version;
    transaction
        .query("INSERT INTO agendas (meeting, version, changed_at) VALUES (?1, ?2, ?3)"
               " ON CONFLICT (meeting) DO UPDATE SET version = ?2, changed_at = ?3")
        .bind(agenda.meeting, agenda.version, at)
        .run();
    transaction.query("DELETE FROM agenda_items WHERE meeting = ?1").bind(agenda.meeting).run();
    // Those that have an id first, or a new one could take theirs.
    for (const bool known : {true, false})
        for (std::size_t place = 0; place < agenda.items.size(); ++place)
            if (auto& item = agenda.items[place]; id_of(item).has_value() == known)
                insert_item(transaction, agenda.meeting, item, static_cast<int>(place));
    return agenda;
}

std::vector<domain::NeighbourMeeting> list_neighbours(Session& session, const domain::Meeting& meeting) {
    auto query = session.query(
        "SELECT id, title, starts_at, ends_at, window_start, window_end, state = 'held' FROM meetings WHERE "
        "id <> ?1"
        " AND archived_at IS NULL AND state <> 'cancelled'"
        " AND (committee = ?2 OR (?2 IS NULL AND committee IS NULL AND territory = ?3)) ORDER BY id");
    query.bind(meeting.id, meeting.committee, meeting.territory);
    std::vector<domain::NeighbourMeeting> neighbours;
    while (query.next()) {
        auto [id, title, starts_at, ends_at, first, last, held] =
            query.row<MeetingId, std::string, std::optional<domain::LocalTime>,
                      std::optional<domain::LocalTime>, std::optional<plan::Date>, std::optional<plan::Date>,
                      bool>();
        const auto days =
            starts_at ? plan::Interval{starts_at->date, ends_at->date} : plan::Interval{first, last};
        neighbours.push_back({id, std::move(title), days, starts_at.has_value(), held});
    }
    return neighbours;
}

std::vector<std::pair<domain::ActivityId, domain::Due>> list_activity_deadlines(Session& session,
                                                                                domain::PlanId plan) {
    auto query = session.query(
        "SELECT a.id, d.text, d.starts_on, d.ends_on FROM activities a JOIN deadlines d ON d.activity = a.id"
        " WHERE a.plan = ?1 AND a.archived_at IS NULL AND d.archived_at IS NULL AND d.slot IS NULL AND NOT "
        "EXISTS"
        " (SELECT 1 FROM deadlines own JOIN slots s ON s.id = own.slot"
        "  WHERE own.activity = d.activity AND own.archived_at IS NULL AND s.archived_at IS NULL"
        "  AND own.text = d.text AND own.starts_on IS d.starts_on AND own.ends_on IS d.ends_on)"
        " ORDER BY a.position, a.id, d.position, d.id");
    query.bind(plan);
    std::vector<std::pair<domain::ActivityId, domain::Due>> deadlines;
    while (query.next())
        deadlines.push_back(
            {query.get<domain::ActivityId>(0),
             {query.get<std::string>(1),
              {query.get<std::optional<plan::Date>>(2), query.get<std::optional<plan::Date>>(3)}}});
    return deadlines;
}

std::vector<domain::UnreachedItem> list_unreached(Session& session, MeetingId meeting) {
    auto query =
        session.query("SELECT id, key, coalesce(title, derived_title), note,"
                      " coalesce(minutes, derived_minutes), activity FROM agenda_items"
                      " WHERE meeting = ?1 AND not_reached = 1 AND suppressed = 0 ORDER BY position");
    query.bind(meeting);
    std::vector<domain::UnreachedItem> items;
    while (query.next()) {
        auto [id, key, title, note, minutes, activity] =
            query.row<AgendaItemId, std::string, std::string, std::string, int,
                      std::optional<domain::ActivityId>>();
        items.push_back({id, std::move(key), std::move(title), std::move(note), minutes, activity});
    }
    return items;
}

std::vector<MeetingId> list_prepared_agendas(Session& session) {
    auto query = session.query("SELECT meeting FROM agendas ORDER BY meeting");
    std::vector<MeetingId> meetings;
    while (query.next()) meetings.push_back(query.get<MeetingId>(0));
    return meetings;
}

} // namespace arrimage::store
