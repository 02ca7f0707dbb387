#include "html/plan_page.hpp"

#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data text_data(const std::string& text) {
    return data{"text", text};
}

data meeting_data(const PlanPage::Meeting& meeting) {
    data values;
    values["link"] = link_data(meeting.link);
    values["when"] = text_or_false(meeting.when);
    values["state"] = state_data(meeting.state);
    return values;
}

data activity_data(const PlanPage::Activity& activity) {
    data values;
    values["activity"] = activity.title;
    values["sentence"] = text_or_false(activity.sentence);
    values["ancestor"] = text_or_false(activity.ancestor);
    values["has_deadlines"] = !activity.deadlines.empty();
    values["deadlines"] = list_of(activity.deadlines, text_data);
    values["has_resources"] = !activity.resources.empty();
    values["resources"] = list_of(activity.resources, text_data);
    values["has_meetings"] = !activity.meetings.empty();
    values["meetings"] = list_of(activity.meetings, meeting_data);
    return values;
}

data means_data(const PlanPage::Means& means) {
    data values;
    values["means"] = text_or_false(means.title);
    values["activities"] = list_of(means.activities, activity_data);
    return values;
}

data objective_data(const PlanPage::Objective& objective) {
    data values;
    values["objective"] = text_or_false(objective.title);
    values["each_means"] = list_of(objective.means, means_data);
    return values;
}

} // namespace

std::string render(const Frame& frame, const PlanPage& page) {
    data values;
    values["period"] = page.period;
    values["imported"] = page.imported;
    values["may_import"] = page.may_import;
    values["has_others"] = !page.other_plans.empty();
    values["others"] = list_of(page.other_plans, link_data);
    values["objectives"] = list_of(page.objectives, objective_data);
    return render_page(frame, "plan_page", page.title, std::move(values));
}

} // namespace arrimage::html
