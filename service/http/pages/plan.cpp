#include "http/pages/plan.hpp"

#include "domain/coverage_words.hpp"
#include "domain/french_time.hpp"
#include "domain/plan_words.hpp"
#include "domain/refusal.hpp"
#include "html/plan_page.hpp"
#include "http/asked_plan.hpp"
#include "http/state_labels.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

std::string numbered(const std::string& number, const std::string& title) {
    return number.empty() || title.empty() ? number + title : number + " " + title;
}

html::PlanPage::Meeting meeting_of(const actions::PlannedMeeting& meeting, const Visitor& visitor) {
    const auto path = visitor.viewer.coordonnatrice ? "/rencontres/" + std::to_string(meeting.id.value) : "";
    return {.link = {path, meeting.title},
            .when = meeting.start ? plan::french_date(meeting.start->date) : "",
            .state = state_label(meeting.state)};
}

std::string ancestor_in_words(const std::optional<actions::ShownAncestor>& ancestor) {
    if (!ancestor) return {};
    return "Reprend " + numbered(ancestor->number, ancestor->title) + " (" + ancestor->plan_title + ").";
}

html::PlanPage::Activity activity_of(const actions::ShownActivity& shown, const Visitor& visitor) {
    html::PlanPage::Activity activity{.title = numbered(shown.activity.number, shown.activity.title),
                                      .ancestor = ancestor_in_words(shown.ancestor)};
    if (shown.coverage) activity.sentence = domain::coverage_sentence(*shown.coverage);
    for (const auto& deadline : shown.activity.deadlines)
        activity.deadlines.push_back(domain::deadline_sentence(deadline));
    for (const auto& resource : shown.activity.resources) activity.resources.push_back(resource.text);
    for (const auto& meeting : shown.meetings) activity.meetings.push_back(meeting_of(meeting, visitor));
    return activity;
}

html::PlanPage::Objective objective_of(const actions::ShownObjective& shown, const Visitor& visitor) {
    html::PlanPage::Objective objective{.title = numbered(shown.number, shown.title)};
    for (const auto& means : shown.means) {
        objective.means.push_back({.title = numbered(means.number, means.title)});
        for (const auto& activity : means.activities)
            objective.means.back().activities.push_back(activity_of(activity, visitor));
    }
    return objective;
}

html::PlanPage page_of(const Site& site, const actions::ShownPlan& plan, const Visitor& visitor) {
    html::PlanPage page{.title = plan.title,
                        .period = plan::french_interval({plan.period.start, plan.period.end}),
                        .imported = "Gardé depuis " + domain::french_instant(plan.imported_at, site.zone) +
                                    ", révision " + std::to_string(plan.revision) + ".",
                        .may_import = visitor.viewer.coordonnatrice};
    for (const auto& period : plan.periods)
        if (period != plan.period)
            page.other_plans.push_back(
                {"/plan?" + period_query(period), plan::french_interval({period.start, period.end})});
    for (const auto& objective : plan.objectives) page.objectives.push_back(objective_of(objective, visitor));
    return page;
}

} // namespace

Reply show_plan(const Site& site, const Request& request, const Captures&) {
    const auto period = asked_period(request.query);
    try {
        const auto plan = site.plans.find({.period = period, .today = today(site)});
        return html_reply(200, html::render(frame_of(site, request), page_of(site, *plan, *request.visitor)));
    } catch (const domain::Refusal& refusal) {
        if (refusal.kind() != domain::RefusalKind::not_found || period) throw;
        return no_plan(site, request);
    }
}

} // namespace arrimage::http
