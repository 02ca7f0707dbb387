#include "store/report.hpp"

#include "store/coverage.hpp"
#include "store/visibility.hpp"

#include <algorithm>

namespace arrimage::store {

using domain::MeetingId;
using domain::ReportMeeting;

namespace {

using Text = std::optional<std::string>;
using Day = std::optional<plan::Date>;
using Time = std::optional<domain::LocalTime>;

/// The meetings `m` of a report: ?1 is the plan, ?2 its first day, ?3 the day after its last.
const char* const report_meetings = " meetings m LEFT JOIN activities a ON a.id = m.activity"
                                    " WHERE m.archived_at IS NULL AND (a.plan = ?1 OR (m.activity IS NULL"
                                    " AND coalesce(m.starts_at, m.window_end) >= ?2"
                                    " AND coalesce(m.starts_at, m.window_end) < ?3))";

/// The one whose meetings are asked for.
class Asked {
  public:
    Asked(Session& session, const PlanSummary& plan) : session_(session), plan_(plan) {}

    /// Each row of a query of these meetings.
    template <class Take>
    void each(std::string_view sql, Take take) const {
        auto query = session_.query(sql);
        query.bind(plan_.id, plan_.period.start, plan::add_days(plan_.period.end, 1));
        while (query.next()) take(query);
    }

  private:
    Session& session_;
    const PlanSummary& plan_;
};

domain::PlanMeeting brief(const Query& query) {
    return {.id = query.get<MeetingId>(0),
            .activity = query.get<std::optional<domain::ActivityId>>(1).value_or(domain::ActivityId{}),
            .slot = query.get<std::optional<domain::SlotId>>(2),
            .uid = query.get<std::string>(3),
            .title = query.get<std::string>(4),
            .state = required(domain::meeting_state(query.get<std::string>(5)), "meetings.state"),
            .start = query.get<Time>(6),
            .end = query.get<Time>(7),
            .promised_end = query.get<Day>(8)};
}

ReportMeeting meeting_of(const Query& query) {
    ReportMeeting meeting{.meeting = brief(query),
                          .convener =
                              required(domain::convener(query.get<std::string>(9)), "meetings.convener"),
                          .has_sheet = query.get<bool>(10)};
    if (const auto state = query.get<Text>(11))
        meeting.record = required(domain::minutes_state(*state), "minutes.state");
    if (const auto first = query.get<Time>(12)) meeting.first_day = first->date;
    return meeting;
}

std::vector<ReportMeeting> list_report_meetings(const Asked& asked) {
    static const auto sql =
        std::string{"SELECT m.id, m.activity, m.slot, m.uid, m.title, m.state, m.starts_at, m.ends_at,"
                    " m.promised_end, m.convener,"
                    " EXISTS (SELECT 1 FROM attendance_sheets s WHERE s.meeting = m.id),"
                    " (SELECT r.state FROM minutes r WHERE r.meeting = m.id),"
                    // The day it was born with, as long as none followed.
                    " coalesce((SELECT coalesce(c.old_value, c.new_value) FROM meeting_changes c"
                    " WHERE c.meeting = m.id AND c.field = 'starts_at' ORDER BY c.id LIMIT 1), m.starts_at)"
                    " FROM"} +
        report_meetings + " ORDER BY m.id";
    std::vector<ReportMeeting> meetings;
    asked.each(sql, [&](const Query& query) { meetings.push_back(meeting_of(query)); });
    return meetings;
}

std::vector<domain::ReportPresence> list_presences(const Asked& asked) {
    static const auto sql = std::string{"SELECT p.meeting, p.body, p.territory, p.status FROM attendances p"
                                        " WHERE p.meeting IN (SELECT m.id FROM"} +
                            report_meetings + ") ORDER BY p.meeting, p.position";
    std::vector<domain::ReportPresence> presences;
    asked.each(sql, [&](const Query& query) {
        auto [meeting, body, territory, status] =
            query.row<MeetingId, std::string, std::string, std::string>();
        presences.push_back({meeting, std::move(body), std::move(territory),
                             required(domain::attendance(status), "attendances.status")});
    });
    return presences;
}

std::vector<domain::ReportFollowUp> list_follow_ups(const Asked& asked) {
    static const auto sql =
        std::string{"SELECT f.meeting, f.what, f.owner_name, f.due_on, f.closed_at IS NOT NULL"
                    " FROM follow_ups f WHERE f.meeting IN (SELECT m.id FROM"} +
        report_meetings + ") ORDER BY f.due_on IS NULL, f.due_on, f.id";
    std::vector<domain::ReportFollowUp> follow_ups;
    asked.each(sql, [&](const Query& query) {
        auto [meeting, what, owner, due, closed] =
            query.row<MeetingId, std::string, std::string, Day, bool>();
        follow_ups.push_back({meeting, std::move(what), std::move(owner), due, closed});
    });
    return follow_ups;
}

std::vector<domain::ReportDocument> list_documents(const Asked& asked) {
    static const auto sql = std::string{"SELECT d.meeting, d.title FROM documents d"
                                        " WHERE d.withdrawn_at IS NULL AND d.meeting IN (SELECT m.id FROM"} +
                            report_meetings + ") ORDER BY d.meeting, d.id";
    std::vector<domain::ReportDocument> documents;
    asked.each(sql, [&](const Query& query) {
        auto [meeting, title] = query.row<MeetingId, std::string>();
        documents.push_back({meeting, std::move(title)});
    });
    return documents;
}

} // namespace

domain::ReportSource load_report_source(Session& session, const PlanSummary& plan,
                                        const domain::Viewer& viewer) {
    auto promises = load_coverage_source(session, plan);
    const Asked asked{session, plan};
    domain::ReportSource source{.title = std::move(promises.title),
                                .period = promises.period,
                                .objectives = std::move(promises.objectives),
                                .activities = std::move(promises.activities),
                                .meetings = list_report_meetings(asked),
                                .presences = list_presences(asked),
                                .follow_ups = list_follow_ups(asked),
                                .documents = list_documents(asked)};
    if (const auto visible = list_visible(session, viewer))
        for (auto& meeting : source.meetings)
            meeting.papers_shown = std::ranges::binary_search(*visible, meeting.meeting.id);
    return source;
}

std::unordered_set<std::int64_t> list_activities_with_open_follow_ups(Session& session, domain::PlanId plan) {
    auto query = session.query("SELECT DISTINCT a.id FROM activities a JOIN meetings m ON m.activity = a.id"
                               " JOIN follow_ups f ON f.meeting = m.id AND f.closed_at IS NULL"
                               " WHERE a.plan = ?1 AND m.archived_at IS NULL");
    query.bind(plan);
    std::unordered_set<std::int64_t> activities;
    while (query.next()) activities.insert(query.get<std::int64_t>(0));
    return activities;
}

} // namespace arrimage::store
