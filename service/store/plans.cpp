#include "store/plans.hpp"

#include "store/deadline_text.hpp"

namespace arrimage::store {

using domain::Instant;
using domain::PlanId;

namespace {

PlanSummary summary_of(const Query& query) {
    const auto [id, title, starts_on, ends_on, revision, imported_at, changed_at] =
        query.row<PlanId, std::string, plan::Date, plan::Date, int, Instant, Instant>();
    return {id, title, {starts_on, ends_on}, revision, imported_at, changed_at};
}

domain::ScheduledDeadline scheduled_of(const Query& query) {
    const auto [uid, sequence, created_at, changed_at, text, kind, start, end, plan_title, number, title] =
        query.row<std::string, int, Instant, Instant, std::string, std::string, std::optional<plan::Date>,
                  std::optional<plan::Date>, std::string, std::string, std::string>();
    return {.uid = uid,
            .sequence = sequence,
            .created_at = created_at,
            .changed_at = changed_at,
            .deadline = {.text = text,
                         .kind = required(plan::deadline_kind(kind), "deadlines.kind"),
                         .start = start,
                         .end = end,
                         .inferred = split_lines(query.get<std::string>(11)),
                         .ambiguous = query.get<bool>(12),
                         .alternatives = intervals_of(query.get<std::string>(13)),
                         .subject = query.get<std::optional<std::string>>(14)},
            .reference = {plan_title, number, title}};
}

} // namespace

std::vector<PlanSummary> list_plans(Session& session) {
    auto query =
        session.query("SELECT id, title, starts_on, ends_on, revision, imported_at, changed_at FROM plans"
                      " ORDER BY starts_on DESC, ends_on DESC");
    std::vector<PlanSummary> plans;
    while (query.next()) plans.push_back(summary_of(query));
    return plans;
}

std::optional<PlanSummary> find_plan(Session& session, const plan::Period& period) {
    auto query =
        session.query("SELECT id, title, starts_on, ends_on, revision, imported_at, changed_at FROM plans"
                      " WHERE starts_on = ?1 AND ends_on = ?2");
    if (!query.bind(period.start, period.end).next()) return std::nullopt;
    return summary_of(query);
}

bool save_plan_source(Transaction& transaction, PlanId plan, const PlanSource& source) {
    return transaction
               .query("INSERT INTO plan_sources (plan, name, content, imported_at) SELECT ?1, ?2, ?3, ?4"
                      " WHERE NOT EXISTS (SELECT 1 FROM plan_sources WHERE plan = ?1 AND content = ?3)")
               .bind(plan, source.name, Blob{source.content}, source.imported_at)
               .run() > 0;
}

std::vector<PlanSource> list_plan_sources(Session& session, PlanId plan) {
    auto query =
        session.query("SELECT name, content, imported_at FROM plan_sources WHERE plan = ?1 ORDER BY id");
    query.bind(plan);
    std::vector<PlanSource> sources;
    while (query.next()) {
        const auto [name, content, imported_at] = query.row<std::string, std::string, Instant>();
        sources.push_back({name, content, imported_at});
    }
    return sources;
}

std::vector<domain::ScheduledDeadline> list_scheduled_deadlines(Session& session) {
    auto query = session.query(
        "SELECT d.uid, d.sequence, d.created_at, d.changed_at, d.text, d.kind, d.starts_on, d.ends_on, "
        "p.title,"
        " a.number, a.title, d.inferred, d.ambiguous, d.alternatives, d.subject"
        " FROM deadlines d JOIN activities a ON a.id = d.activity JOIN plans p ON p.id = a.plan"
        " WHERE d.slot IS NULL AND d.archived_at IS NULL AND a.archived_at IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM deadlines own JOIN slots s ON s.id = own.slot"
        "  WHERE own.activity = d.activity AND own.archived_at IS NULL AND s.archived_at IS NULL"
        "  AND own.text = d.text AND own.starts_on IS d.starts_on AND own.ends_on IS d.ends_on)"
        " ORDER BY d.id");
    std::vector<domain::ScheduledDeadline> deadlines;
    while (query.next()) deadlines.push_back(scheduled_of(query));
    return deadlines;
}

std::vector<Lineage> list_lineage(Session& session, PlanId plan) {
    auto query = session.query("SELECT a.id, b.id, p.title, p.starts_on, p.ends_on, b.number, b.title"
                               " FROM activities a JOIN activities b ON b.id = a.inherits_from"
                               " JOIN plans p ON p.id = b.plan WHERE a.plan = ?1 ORDER BY a.id");
    query.bind(plan);
    std::vector<Lineage> lineage;
    while (query.next()) {
        auto [activity, ancestor, plan_title, starts_on, ends_on, number, title] =
            query.row<domain::ActivityId, domain::ActivityId, std::string, plan::Date, plan::Date,
                      std::string, std::string>();
        lineage.push_back({activity,
                           ancestor,
                           std::move(plan_title),
                           {starts_on, ends_on},
                           std::move(number),
                           std::move(title)});
    }
    return lineage;
}

} // namespace arrimage::store
