#include "store/activity_rows.hpp"
#include "store/heading_rows.hpp"
#include "store/plans.hpp"

#include <unordered_set>

namespace arrimage::store {

using domain::ActivityId;
using domain::PlanId;

namespace {

void save_plan_row(Transaction& transaction, StoredPlan& plan) {
    const auto& [title, period, objectives] = plan.present.plan;
    auto query = transaction.query(
        "INSERT INTO plans (id, title, starts_on, ends_on, revision, imported_at, changed_at)"
        " VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET title = "
        "excluded.title,"
        " starts_on = excluded.starts_on, ends_on = excluded.ends_on, revision = excluded.revision,"
        " changed_at = excluded.changed_at RETURNING id");
    query.bind(plan.id, title, period.start, period.end, plan.revision, plan.imported_at, plan.changed_at)
        .next();
    plan.id = query.get<PlanId>(0);
}

void archive_departed(Transaction& transaction, const StoredPlan& plan) {
    std::unordered_set<std::int64_t> staying;
    for (const auto& row : plan.present.rows) staying.insert(row.id.value);
    for (const auto id : list_present_activities(transaction, plan.id))
        if (!staying.contains(id.value)) archive_activity(transaction, id, plan.changed_at);
}

} // namespace

void save_plan(Transaction& transaction, StoredPlan& plan) {
    transaction.touch_plans();
    save_plan_row(transaction, plan);
    archive_departed(transaction, plan);
    vacate_changed_keys(transaction, plan.present);
    HeadingRows headings{transaction, plan.id};
    auto row = plan.present.rows.begin();
    for (const auto& objective : plan.present.plan.objectives) {
        const auto objective_row = headings.save_objective(objective);
        for (const auto& means : objective.means) {
            ActivityPlace place{plan.id, headings.save_means(objective_row, means), 0};
            for (const auto& activity : means.activities) {
                save_activity(transaction, place, activity, *row++, plan.changed_at);
                ++place.position;
            }
        }
    }
    headings.archive_rest(plan.changed_at);
}

} // namespace arrimage::store
