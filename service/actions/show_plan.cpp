#include "actions/show_plan.hpp"

#include "actions/chosen_plan.hpp"
#include "store/coverage.hpp"

#include <unordered_map>
#include <utility>

namespace arrimage::actions {

namespace {

using domain::ActivityId;

/// What is known of activities beside the plan's words, handed out activity by activity.
class Annotations {
  public:
    void add(const domain::PlanMeeting& meeting) {
        of(meeting.activity).meetings.push_back({meeting.id, meeting.title, meeting.state, meeting.start});
    }

    void add(domain::ObligationCoverage coverage) { of(coverage.activity).coverage = std::move(coverage); }

    void add(const store::Lineage& lineage) {
        of(lineage.activity).ancestor = {lineage.plan_title, lineage.period, lineage.number, lineage.title};
    }

    ShownActivity take(ActivityId id, plan::Activity activity) {
        auto shown = std::move(of(id));
        shown.activity = std::move(activity);
        return shown;
    }

  private:
    ShownActivity& of(ActivityId id) { return by_id_[id.value]; }

    std::unordered_map<std::int64_t, ShownActivity> by_id_{};
};

ShownMeans show_means(plan::Means& means, const store::ActivityRow*& row, Annotations& annotations) {
    ShownMeans shown{.number = std::move(means.number), .title = std::move(means.title)};
    for (auto& activity : means.activities)
        shown.activities.push_back(annotations.take((row++)->id, std::move(activity)));
    return shown;
}

void add_counts(ShownObjective& objective) {
    for (const auto& means : objective.means)
        for (const auto& activity : means.activities)
            if (activity.coverage) objective.counts += activity.coverage->counts;
}

std::vector<ShownObjective> show_objectives(store::Tree& tree, Annotations& annotations) {
    std::vector<ShownObjective> objectives;
    const auto* row = tree.rows.data();
    for (auto& objective : tree.plan.objectives) {
        ShownObjective shown{.number = std::move(objective.number), .title = std::move(objective.title)};
        for (auto& means : objective.means) shown.means.push_back(show_means(means, row, annotations));
        add_counts(shown);
        objectives.push_back(std::move(shown));
    }
    return objectives;
}

} // namespace

ShownPlan show_plan(store::Session& session, const PlanQuestion& question) {
    const auto summary = chosen_plan(session, question.period);
    auto source = store::load_coverage_source(session, summary);
    Annotations annotations;
    for (const auto& meeting : source.meetings) annotations.add(meeting);
    for (const auto& lineage : store::list_lineage(session, summary.id)) annotations.add(lineage);
    auto coverage = domain::cover(std::move(source), question.today);
    for (auto& obligation : coverage.obligations) annotations.add(std::move(obligation));
    auto stored = store::load_plan(session, summary.id);
    ShownPlan shown{.title = summary.title,
                    .period = summary.period,
                    .revision = summary.revision,
                    .imported_at = summary.imported_at,
                    .changed_at = summary.changed_at,
                    .as_of = question.today,
                    .totals = coverage.totals,
                    .objectives = show_objectives(stored.present, annotations)};
    for (const auto& plan : store::list_plans(session)) shown.periods.push_back(plan.period);
    return shown;
}

} // namespace arrimage::actions
