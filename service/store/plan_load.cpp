#include "domain/refusal.hpp"
#include "store/deadline_text.hpp"
#include "store/plans.hpp"

#include <map>
#include <unordered_map>

namespace arrimage::store {

using domain::ActivityId;
using domain::Instant;
using domain::PlanId;
using domain::SlotId;

namespace {

using Text = std::optional<std::string>;

struct ActivityNode {
    plan::Activity activity{};
    ActivityRow row{};
    bool archived{false};
};

/// The activities of a plan while their rows are gathered.
struct Nodes {
    std::vector<ActivityNode> all{};
    std::unordered_map<std::int64_t, std::size_t> by_id{};
    std::unordered_map<std::int64_t, std::vector<std::size_t>> by_means{};

    ActivityNode& of(ActivityId id) { return all[by_id.at(id.value)]; }
};

Nodes load_activities(Session& session, PlanId plan) {
    auto query = session.query("SELECT id, inherits_from, archived_at IS NOT NULL, key, number, title, means"
                               " FROM activities WHERE plan = ?1 ORDER BY means, position, id");
    query.bind(plan);
    Nodes nodes;
    while (query.next()) {
        const auto [id, inherits_from, archived, key, number, title, means] =
            query.row<ActivityId, std::optional<ActivityId>, bool, std::string, std::string, std::string,
                      std::int64_t>();
        nodes.by_id[id.value] = nodes.all.size();
        nodes.by_means[means].push_back(nodes.all.size());
        nodes.all.push_back({{.key = key, .number = number, .title = title},
                             {.id = id, .inherits_from = inherits_from},
                             archived});
    }
    return nodes;
}

void load_resources(Session& session, PlanId plan, Nodes& nodes) {
    auto query = session.query("SELECT r.activity, r.kind, r.text FROM resources r"
                               " JOIN activities a ON a.id = r.activity WHERE a.plan = ?1"
                               " ORDER BY r.activity, r.position");
    query.bind(plan);
    while (query.next()) {
        const auto [activity, kind, text] = query.row<ActivityId, std::string, std::string>();
        nodes.of(activity).activity.resources.push_back(
            {required(plan::resource_kind(kind), "resources.kind"), text});
    }
}

void load_obligations(Session& session, PlanId plan, Nodes& nodes) {
    auto query =
        session.query("SELECT o.activity, o.kind FROM obligations o JOIN activities a ON a.id = o.activity"
                      " WHERE a.plan = ?1 AND o.archived_at IS NULL");
    query.bind(plan);
    while (query.next()) {
        const auto [activity, kind] = query.row<ActivityId, std::string>();
        nodes.of(activity).activity.obligation =
            plan::Obligation{.kind = required(plan::obligation_kind(kind), "obligations.kind")};
    }
}

plan::Deadline deadline_of(const Query& query, int first) {
    return {.text = query.get<std::string>(first),
            .kind = required(plan::deadline_kind(query.get<std::string>(first + 1)), "deadlines.kind"),
            .start = query.get<std::optional<plan::Date>>(first + 2),
            .end = query.get<std::optional<plan::Date>>(first + 3),
            .inferred = split_lines(query.get<std::string>(first + 4)),
            .ambiguous = query.get<bool>(first + 5),
            .alternatives = intervals_of(query.get<std::string>(first + 6)),
            .subject = query.get<Text>(first + 7)};
}

void load_slots(Session& session, PlanId plan, Nodes& nodes) {
    auto query = session.query(
        "SELECT s.activity, s.id, s.territory, s.archived_at IS NOT NULL, d.id IS NOT NULL, d.text, d.kind,"
        " d.starts_on, d.ends_on, d.inferred, d.ambiguous, d.alternatives, d.subject"
        " FROM slots s JOIN activities a ON a.id = s.activity"
        " LEFT JOIN deadlines d ON d.slot = s.id AND d.archived_at IS NULL"
        " WHERE a.plan = ?1 ORDER BY s.activity, s.position, s.id");
    query.bind(plan);
    while (query.next()) {
        const auto [activity, id, territory, archived, has_deadline] =
            query.row<ActivityId, SlotId, Text, bool, bool>();
        StoredSlot stored{id, {.territory = territory}};
        if (has_deadline) stored.slot.deadline = deadline_of(query, 5);
        auto& node = nodes.of(activity);
        (archived ? node.row.former_slots : node.row.slots).push_back(stored);
        if (!archived && node.activity.obligation) node.activity.obligation->slots.push_back(stored.slot);
    }
}

void load_deadlines(Session& session, PlanId plan, Nodes& nodes) {
    auto query =
        session.query("SELECT d.activity, d.id, d.uid, d.sequence, d.created_at, d.changed_at, d.archived_at "
                      "IS NOT NULL, d.text,"
                      " d.kind, d.starts_on, d.ends_on, d.inferred, d.ambiguous, d.alternatives, d.subject"
                      " FROM deadlines d JOIN activities a ON a.id = d.activity"
                      " WHERE a.plan = ?1 AND d.slot IS NULL ORDER BY d.activity, d.position, d.id");
    query.bind(plan);
    while (query.next()) {
        const auto [activity, id, uid, sequence, created_at, changed_at, archived] =
            query.row<ActivityId, std::int64_t, std::string, int, Instant, Instant, bool>();
        const StoredDeadline stored{id, deadline_of(query, 7), uid, sequence, created_at, changed_at};
        auto& node = nodes.of(activity);
        (archived ? node.row.former_deadlines : node.row.deadlines).push_back(stored);
        if (!archived) node.activity.deadlines.push_back(stored.deadline);
    }
}

Nodes load_nodes(Session& session, PlanId plan) {
    auto nodes = load_activities(session, plan);
    load_resources(session, plan, nodes);
    load_obligations(session, plan, nodes);
    load_slots(session, plan, nodes);
    load_deadlines(session, plan, nodes);
    return nodes;
}

/// A means with its objective, as stored.
struct Heading {
    std::int64_t id{0};
    std::string number{};
    std::string title{};
    bool archived{false};
};

std::vector<Heading> load_headings(Query& query) {
    std::vector<Heading> headings;
    while (query.next()) {
        const auto [id, number, title, archived] = query.row<std::int64_t, std::string, std::string, bool>();
        headings.push_back({id, number, title, archived});
    }
    return headings;
}

std::vector<Heading> load_objectives(Session& session, PlanId plan) {
    auto query = session.query("SELECT id, number, title, archived_at IS NOT NULL FROM objectives"
                               " WHERE plan = ?1 ORDER BY position, id");
    return load_headings(query.bind(plan));
}

std::vector<Heading> load_means(Session& session, std::int64_t objective) {
    auto query = session.query("SELECT id, number, title, archived_at IS NOT NULL FROM means"
                               " WHERE objective = ?1 ORDER BY position, id");
    return load_headings(query.bind(objective));
}

void add_means(Tree& tree, plan::Objective& objective, const Heading& heading, Nodes& nodes, bool archived) {
    plan::Means means{.number = heading.number, .title = heading.title};
    for (const auto index : nodes.by_means[heading.id]) {
        auto& node = nodes.all[index];
        if (node.archived != archived) continue;
        means.activities.push_back(std::move(node.activity));
        tree.rows.push_back(std::move(node.row));
    }
    const bool shown = archived ? !means.activities.empty() : !heading.archived;
    if (shown) objective.means.push_back(std::move(means));
}

void add_objective(Session& session, Tree& tree, const Heading& heading, Nodes& nodes, bool archived) {
    plan::Objective objective{.number = heading.number, .title = heading.title};
    for (const auto& means : load_means(session, heading.id))
        add_means(tree, objective, means, nodes, archived);
    const bool shown = archived ? !objective.means.empty() : !heading.archived;
    if (shown) tree.plan.objectives.push_back(std::move(objective));
}

Tree load_tree(Session& session, const PlanSummary& summary, Nodes& nodes, bool archived) {
    Tree tree{.plan = {.title = summary.title, .period = summary.period}};
    for (const auto& objective : load_objectives(session, summary.id))
        add_objective(session, tree, objective, nodes, archived);
    return tree;
}

PlanSummary load_summary(Session& session, PlanId id) {
    for (const auto& summary : list_plans(session))
        if (summary.id == id) return summary;
    throw domain::Refusal{domain::RefusalKind::not_found, "Ce plan d’action n’existe pas."};
}

} // namespace

StoredPlan load_plan(Session& session, PlanId id) {
    const auto summary = load_summary(session, id);
    auto nodes = load_nodes(session, id);
    return {.id = id,
            .revision = summary.revision,
            .imported_at = summary.imported_at,
            .changed_at = summary.changed_at,
            .present = load_tree(session, summary, nodes, false),
            .archived = load_tree(session, summary, nodes, true)};
}

} // namespace arrimage::store
