#include "store/coverage.hpp"

#include <unordered_map>

namespace arrimage::store {

using domain::ActivityId;
using domain::CoverageSource;
using domain::SlotId;

namespace {

using Text = std::optional<std::string>;
using Day = std::optional<plan::Date>;

domain::PromisingActivity activity_of(const Query& query, std::size_t objective) {
    domain::PromisingActivity activity{.id = query.get<ActivityId>(3),
                                       .objective = objective,
                                       .key = query.get<std::string>(4),
                                       .number = query.get<std::string>(5),
                                       .title = query.get<std::string>(6)};
    if (const auto kind = query.get<Text>(7))
        activity.kind = required(plan::obligation_kind(*kind), "obligations.kind");
    return activity;
}

void load_activities(Session& session, domain::PlanId plan, CoverageSource& source) {
    auto query = session.query(
        "SELECT o.id, o.number, o.title, a.id, a.key, a.number, a.title, p.kind"
        " FROM objectives o JOIN means m ON m.objective = o.id"
        " JOIN activities a ON a.means = m.id AND a.archived_at IS NULL"
        " LEFT JOIN obligations p ON p.activity = a.id AND p.archived_at IS NULL WHERE o.plan = ?1"
        " ORDER BY o.position, o.id, m.position, m.id, a.position, a.id");
    query.bind(plan);
    std::int64_t objective = 0;
    while (query.next()) {
        if (const auto id = query.get<std::int64_t>(0); id != objective) {
            objective = id;
            source.objectives.push_back({query.get<std::string>(1), query.get<std::string>(2)});
        }
        source.activities.push_back(activity_of(query, source.objectives.size() - 1));
    }
}

domain::PromisedSlot slot_of(const Query& query) {
    domain::PromisedSlot slot{.id = query.get<SlotId>(1), .territory = query.get<Text>(2)};
    if (auto text = query.get<Text>(3))
        slot.due = {.text = *std::move(text), .days = {query.get<Day>(4), query.get<Day>(5)}};
    return slot;
}

void load_slots(Session& session, domain::PlanId plan, CoverageSource& source) {
    std::unordered_map<std::int64_t, domain::PromisingActivity*> by_id;
    for (auto& activity : source.activities) by_id[activity.id.value] = &activity;
    auto query =
        session.query("SELECT s.activity, s.id, s.territory, d.text, d.starts_on, d.ends_on FROM activities a"
                      " JOIN slots s ON s.activity = a.id AND s.archived_at IS NULL"
                      " LEFT JOIN deadlines d ON d.slot = s.id AND d.archived_at IS NULL"
                      " WHERE a.plan = ?1 AND a.archived_at IS NULL ORDER BY s.activity, s.position, s.id");
    query.bind(plan);
    while (query.next()) by_id.at(query.get<std::int64_t>(0))->slots.push_back(slot_of(query));
}

std::vector<domain::TerritoryMeetings> list_territory_meetings(Session& session, const plan::Period& period) {
    auto query = session.query(
        "SELECT t.name, count(*) FILTER (WHERE m.state = 'held'),"
        " count(*) FILTER (WHERE m.state = 'confirmed') FROM territories t LEFT JOIN meetings m"
        " ON m.territory = t.id AND m.archived_at IS NULL AND m.starts_at >= ?1 AND m.starts_at < ?2"
        " GROUP BY t.id ORDER BY t.slug");
    query.bind(period.start, plan::add_days(period.end, 1));
    std::vector<domain::TerritoryMeetings> territories;
    while (query.next()) {
        auto [name, held, dated] = query.row<std::string, int, int>();
        territories.push_back({std::move(name), held, dated});
    }
    return territories;
}

domain::PlanMeeting meeting_of(const Query& query) {
    using Time = std::optional<domain::LocalTime>;
    auto [id, activity, slot, uid, title, state, start, end, promised_end] =
        query.row<domain::MeetingId, ActivityId, std::optional<SlotId>, std::string, std::string, std::string,
                  Time, Time, Day>();
    return {.id = id,
            .activity = activity,
            .slot = slot,
            .uid = std::move(uid),
            .title = std::move(title),
            .state = required(domain::meeting_state(state), "meetings.state"),
            .start = start,
            .end = end,
            .promised_end = promised_end};
}

} // namespace

CoverageSource load_coverage_source(Session& session, const PlanSummary& plan) {
    CoverageSource source{.title = plan.title, .period = plan.period};
    load_activities(session, plan.id, source);
    load_slots(session, plan.id, source);
    source.meetings = list_plan_meetings(session, plan.id);
    source.territories = list_territory_meetings(session, plan.period);
    return source;
}

std::vector<domain::PlanMeeting> list_plan_meetings(Session& session, domain::PlanId plan) {
    auto query =
        session.query("SELECT m.id, m.activity, m.slot, m.uid, m.title, m.state, m.starts_at, m.ends_at,"
                      " m.promised_end FROM activities a JOIN meetings m ON m.activity = a.id"
                      " WHERE a.plan = ?1 AND m.archived_at IS NULL ORDER BY m.id");
    query.bind(plan);
    std::vector<domain::PlanMeeting> meetings;
    while (query.next()) meetings.push_back(meeting_of(query));
    return meetings;
}

} // namespace arrimage::store
