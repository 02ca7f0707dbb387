#include "html/attendance_page.hpp"

#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data options_data(const std::vector<Option>& options, const std::string& chosen) {
    return list_of(options, [&](const Option& option) {
        data values{"value", option.value};
        values["label"] = option.label;
        values["chosen"] = option.value == chosen;
        return values;
    });
}

data line_data(const AttendancePage& page, const AttendancePage::Line& line) {
    std::vector<Option> statuses;
    for (const auto& option : page.statuses)
        if (line.guest || option.value != "guest") statuses.push_back(option);
    data values{"number", line.number};
    values["row"] = line.row;
    values["name"] = line.name;
    values["whence"] = text_or_false(line.whence);
    values["statuses"] = options_data(statuses, line.status);
    values["detail"] = line.detail;
    values["arrivals"] = options_data(page.items, line.arrived);
    values["departures"] = options_data(page.items, line.left);
    return values;
}

} // namespace

std::string render(const Frame& frame, const AttendancePage& page) {
    data values;
    values["meeting"] = page.meeting;
    values["when"] = page.when;
    values["warning"] = text_or_false(page.warning);
    values["rule"] = text_or_false(page.rule);
    values["everyone"] = link_data(page.everyone);
    values["action"] = page.action;
    values["version"] = page.version;
    values["token"] = frame.form_token;
    values["lines"] = list_of(page.lines, [&](const auto& line) { return line_data(page, line); });
    values["guests"] = list_of(std::vector<std::string>{"1", "2", "3"}, [](const std::string& number) {
        return data{"number", number};
    });
    values["persons"] = list_of(page.persons, [](const Option& option) {
        return data{"value", option.value};
    });
    values["back"] = link_data(page.back);
    return render_page(frame, "attendance_page", "Présences", std::move(values));
}

} // namespace arrimage::html
