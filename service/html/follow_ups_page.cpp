#include "html/follow_ups_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data line_data(const FollowUpsPage::Line& line, const std::string& token) {
    data values{"anchor", line.anchor};
    values["what"] = line.what;
    values["who"] = line.who;
    values["by"] = text_or_false(line.by);
    values["state"] = line.state.word.empty() ? data{false} : state_data(line.state);
    values["meeting"] = link_data(line.meeting);
    values["outcome"] = text_or_false(line.outcome);
    values["close"] = form_or_false(line.close, token);
    values["closing"] = is_wrong(line.close);
    values["reopen"] = form_or_false(line.reopen, token);
    return values;
}

} // namespace

std::string render(const Frame& frame, const FollowUpsPage& page) {
    data values;
    values["lists"] = list_of(page.lists, [&](const FollowUpsPage::List& list) {
        data one{"heading", list.title};
        one["empty"] = text_or_false(list.lines.empty() ? list.empty : "");
        one["lines"] =
            list_of(list.lines, [&](const auto& line) { return line_data(line, frame.form_token); });
        return one;
    });
    return render_page(frame, "follow_ups_page", "Suivis", std::move(values));
}

} // namespace arrimage::html
