#include "store/meeting_rows.hpp"

namespace arrimage::store {

using domain::Meeting;
using domain::MeetingId;

namespace {

using Text = std::optional<std::string>;

Text text_of(const std::string& value) {
    return value;
}
Text text_of(plan::Date date) {
    return plan::to_iso(date);
}
Text text_of(const domain::LocalTime& time) {
    return domain::to_iso(time);
}
Text text_of(domain::Instant instant) {
    return std::to_string(instant.time_since_epoch().count());
}
template <class Noun>
Text text_of(domain::Id<Noun> id) {
    return std::to_string(id.value);
}
template <class Enum>
requires std::is_enum_v<Enum> Text text_of(Enum value) {
    return std::string{to_string(value)};
}
template <class Value>
Text text_of(const std::optional<Value>& value) {
    return value ? text_of(*value) : std::nullopt;
}

/// The three columns of a sitting, all absent without one.
struct SittingColumns {
    std::optional<domain::LocalTime> starts_at{};
    std::optional<domain::LocalTime> ends_at{};
    std::optional<std::string> zone{};
};

SittingColumns columns_of(const std::optional<domain::Sitting>& sitting) {
    if (!sitting) return {};
    return {sitting->start, sitting->end, sitting->zone};
}

std::optional<domain::Sitting> sitting_of(const SittingColumns& columns) {
    if (!columns.starts_at || !columns.ends_at || !columns.zone) return std::nullopt;
    return domain::Sitting{*columns.starts_at, *columns.ends_at, *columns.zone};
}

/// Columns 0–24, in the order every SELECT below names them.
Meeting meeting_of(const Query& query) {
    Meeting meeting;
    std::string kind, convener, state;
    SittingColumns sitting;
    std::tie(meeting.id, meeting.uid, meeting.sequence, meeting.created_at, meeting.changed_at, kind,
             convener, state, meeting.title, meeting.window.start, meeting.window.end, meeting.wording) =
        query.row<MeetingId, std::string, int, domain::Instant, domain::Instant, std::string, std::string,
                  std::string, std::string, std::optional<plan::Date>, std::optional<plan::Date>,
                  std::string>();
    meeting.kind = required(plan::obligation_kind(kind), "meetings.kind");
    meeting.convener = required(domain::convener(convener), "meetings.convener");
    meeting.state = required(domain::meeting_state(state), "meetings.state");
    sitting.starts_at = query.get<std::optional<domain::LocalTime>>(12);
    sitting.ends_at = query.get<std::optional<domain::LocalTime>>(13);
    sitting.zone = query.get<std::optional<std::string>>(14);
    meeting.sitting = sitting_of(sitting);
    meeting.place = query.get<std::string>(15);
    meeting.link = query.get<std::string>(16);
    meeting.cancelled_at = query.get<std::optional<domain::Instant>>(17);
    meeting.activity = query.get<std::optional<domain::ActivityId>>(18);
    meeting.slot = query.get<std::optional<domain::SlotId>>(19);
    meeting.committee = query.get<std::optional<domain::CommitteeId>>(20);
    meeting.territory = query.get<std::optional<domain::TerritoryId>>(21);
    meeting.archived_at = query.get<std::optional<domain::Instant>>(22);
    meeting.promised_end = query.get<std::optional<plan::Date>>(23);
    meeting.version = query.get<int>(24);
    return meeting;
}

std::optional<domain::PlanReference> reference_of(const Query& query) {
    const auto plan_title = query.get<Text>(25);
    if (!plan_title) return std::nullopt;
    return domain::PlanReference{*plan_title, query.get<std::string>(26), query.get<std::string>(27)};
}

domain::MeetingRecord record_of(const Query& query) {
    return {meeting_of(query), reference_of(query)};
}

std::vector<domain::MeetingRecord> records_of(Query& query) {
    std::vector<domain::MeetingRecord> records;
    while (query.next()) records.push_back(record_of(query));
    return records;
}

/// Columns 0–27, as record_of reads them.
const std::string select_records =
    "SELECT m.id, m.uid, m.sequence, m.created_at, m.changed_at, m.kind, m.convener, m.state, m.title,"
    " m.window_start, m.window_end, m.wording, m.starts_at, m.ends_at, m.zone, m.place, m.link,"
    " m.cancelled_at, m.activity, m.slot, m.committee, m.territory, m.archived_at, m.promised_end, "
    "m.version, p.title, a.number, a.title"
    " FROM meetings m LEFT JOIN activities a ON a.id = m.activity LEFT JOIN plans p ON p.id = a.plan";

Query& bind_meeting(Query& query, const Meeting& meeting) {
    const auto [starts_at, ends_at, zone] = columns_of(meeting.sitting);
    return query.bind(meeting.id, meeting.uid, meeting.sequence, meeting.created_at, meeting.changed_at,
                      meeting.kind, meeting.convener, meeting.state, meeting.title, meeting.window.start,
                      meeting.window.end, meeting.wording, starts_at, ends_at, zone, meeting.place,
                      meeting.link, meeting.cancelled_at, meeting.activity, meeting.slot, meeting.committee,
                      meeting.territory, meeting.archived_at, meeting.promised_end, meeting.version);
}

} // namespace

std::vector<MeetingField> fields_of(const Meeting& meeting) {
    const auto [starts_at, ends_at, zone] = columns_of(meeting.sitting);
    return {
        {"kind", text_of(meeting.kind)},
        {"convener", text_of(meeting.convener)},
        {"state", text_of(meeting.state)},
        {"title", meeting.title},
        {"window_start", text_of(meeting.window.start)},
        {"window_end", text_of(meeting.window.end)},
        {"wording", meeting.wording},
        {"starts_at", text_of(starts_at)},
        {"ends_at", text_of(ends_at)},
        {"zone", text_of(zone)},
        {"place", meeting.place},
        {"link", meeting.link},
        {"cancelled_at", text_of(meeting.cancelled_at)},
        {"activity", text_of(meeting.activity)},
        {"slot", text_of(meeting.slot)},
        {"committee", text_of(meeting.committee)},
        {"territory", text_of(meeting.territory)},
        {"archived_at", text_of(meeting.archived_at)},
    };
}

MeetingId insert_meeting(Transaction& transaction, const Meeting& meeting) {
    auto query = transaction.query(
        "INSERT INTO meetings (id, uid, sequence, created_at, changed_at, kind, "
        "convener, state, title, window_start,"
        " window_end, wording, starts_at, ends_at, zone, place, link, "
        "cancelled_at, activity, slot, committee,"
        " territory, archived_at, promised_end, version) VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, "
        "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
        " ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25) RETURNING id");
    bind_meeting(query, meeting).next();
    return query.get<MeetingId>(0);
}

void update_meeting(Transaction& transaction, const Meeting& meeting) {
    auto query = transaction.query(
        "UPDATE meetings SET uid = ?2, sequence = ?3, created_at = ?4, changed_at = ?5, kind = ?6, convener "
        "= ?7,"
        " state = ?8, title = ?9, window_start = ?10, window_end = ?11, wording = ?12, starts_at = ?13,"
        " ends_at = ?14, zone = ?15, place = ?16, link = ?17, cancelled_at = ?18, activity = ?19, slot = ?20,"
        " committee = ?21, territory = ?22, archived_at = ?23, promised_end = ?24, version = ?25 WHERE id = "
        "?1");
    bind_meeting(query, meeting).run();
}

void insert_change(Transaction& transaction, MeetingId meeting, const MeetingChange& change) {
    transaction
        .query("INSERT INTO meeting_changes (meeting, changed_at, changed_by, field, old_value, new_value)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(meeting, change.at, change.by, change.field, change.old_value, change.new_value)
        .run();
}

std::optional<Meeting> find_meeting(Session& session, MeetingId id) {
    auto query = session.query(
        "SELECT id, uid, sequence, created_at, changed_at, kind, convener, state, title, window_start, "
        "window_end,"
        " wording, starts_at, ends_at, zone, place, link, cancelled_at, activity, slot, committee, territory,"
        " archived_at, promised_end, version FROM meetings WHERE id = ?1");
    if (!query.bind(id).next()) return std::nullopt;
    return meeting_of(query);
}

std::optional<Meeting> find_meeting(Session& session, std::string_view uid) {
    auto query = session.query("SELECT id FROM meetings WHERE uid = ?1");
    if (!query.bind(uid).next()) return std::nullopt;
    return find_meeting(session, query.get<MeetingId>(0));
}

std::vector<domain::MeetingRecord> list_meetings(Session& session, const MeetingFilter& filter) {
    static const auto sql = select_records +
                            " WHERE (?1 IS NULL OR m.committee = ?1) AND (?2 IS NULL OR m.territory = ?2)"
                            " AND (?3 IS NULL OR a.plan = ?3) AND (?4 IS NULL OR m.slot = ?4)"
                            " AND (?5 OR m.archived_at IS NULL) ORDER BY m.id";
    auto query = session.query(sql);
    return records_of(
        query.bind(filter.committee, filter.territory, filter.plan, filter.slot, filter.archived));
}

domain::MeetingRecord load_meeting_record(Session& session, MeetingId id) {
    static const auto sql = select_records + " WHERE m.id = ?1";
    auto query = session.query(sql);
    if (!query.bind(id).next()) refuse_unknown_meeting();
    return record_of(query);
}

std::optional<domain::MeetingRecord> find_shown_meeting(Session& session, MeetingId id) {
    static const auto sql = select_records + " WHERE m.id = ?1 AND m.archived_at IS NULL";
    auto query = session.query(sql);
    if (!query.bind(id).next()) return std::nullopt;
    return record_of(query);
}

std::vector<domain::MeetingRecord> list_shown_meetings(Session& session, MeetingId last, int most) {
    static const auto sql =
        select_records + " WHERE m.id > ?1 AND m.archived_at IS NULL ORDER BY m.id LIMIT ?2";
    auto query = session.query(sql);
    return records_of(query.bind(last, most));
}

std::vector<MeetingChange> list_meeting_changes(Session& session, MeetingId id) {
    auto query =
        session.query("SELECT changed_at, changed_by, field, old_value, new_value FROM meeting_changes"
                      " WHERE meeting = ?1 ORDER BY id");
    query.bind(id);
    std::vector<MeetingChange> changes;
    while (query.next()) {
        const auto [at, by, field, old_value, new_value] =
            query.row<domain::Instant, std::string, std::string, Text, Text>();
        changes.push_back({at, by, field, old_value, new_value});
    }
    return changes;
}

} // namespace arrimage::store
