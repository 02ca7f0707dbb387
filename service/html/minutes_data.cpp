#include "html/minutes_data.hpp"

#include "domain/plain_text.hpp"
#include "html/markdown.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data lines_data(const std::vector<std::string>& lines) {
    if (lines.empty()) return false;
    data values;
    values["one"] = lines.size() == 1;
    values["lines"] = list_of(lines, [](const std::string& line) { return data{"line", line}; });
    return values;
}

data group_data(const domain::NamedAttendance& group) {
    data values{"label", group.label};
    values["names"] = list_of(group.names, [](const std::string& name) { return data{"name", name}; });
    return values;
}

} // namespace

void set_minutes(data& values, const domain::MinutesDocument& document,
                 const std::function<void(data&, std::size_t)>& add) {
    std::size_t number = 0;
    values["attendance"] = list_of(domain::attendance_by_status(document), group_data);
    values["quorum"] = text_or_false(domain::quorum_sentence(document));
    values["standing"] = domain::standing_of(document);
    values["sections"] = list_of(document.sections, [&](const domain::MinutesSection& section) {
        data one{"name", section.title};
        one["number"] = std::to_string(++number);
        one["body"] = text_or_false(markdown(section.body));
        one["decisions"] = lines_data(domain::lines_in(section.decisions));
        one["follow_ups"] = lines_data(domain::lines_in(section.follow_ups));
        if (add) add(one, number - 1);
        return one;
    });
}

} // namespace arrimage::html
