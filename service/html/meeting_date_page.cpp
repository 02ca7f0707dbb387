#include "html/meeting_date_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data obstacle_data(const MeetingDatePage::Obstacle& obstacle) {
    data values;
    values["when"] = obstacle.when;
    values["what"] = link_data(obstacle.what);
    values["who"] = text_or_false(obstacle.who);
    return values;
}

data polled_data(const MeetingDatePage::PolledDate& date, const std::string& form_token) {
    data values;
    values["when"] = date.when;
    values["answers"] = date.answers;
    values["best"] = date.best;
    values["settle"] = form_data(date.settle, form_token);
    return values;
}

} // namespace

std::string render(const Frame& frame, const MeetingDatePage& page) {
    data values;
    values["meeting"] = page.meeting;
    values["lead"] = page.lead;
    values["has_warnings"] = !page.warnings.empty();
    values["warnings"] = list_of(page.warnings, [](const auto& text) { return data{"text", text}; });
    values["form"] = form_data(page.form, frame.form_token);
    values["has_polled"] = !page.polled.empty();
    values["polled"] =
        list_of(page.polled, [&](const auto& date) { return polled_data(date, frame.form_token); });
    values["has_holidays"] = !page.holidays.empty();
    values["holidays"] = list_of(page.holidays, obstacle_data);
    values["has_conflicts"] = !page.conflicts.empty();
    values["conflicts"] = list_of(page.conflicts, obstacle_data);
    values["back"] = link_data(page.back);
    return render_page(frame, "meeting_date_page", page.title, std::move(values));
}

} // namespace arrimage::html
