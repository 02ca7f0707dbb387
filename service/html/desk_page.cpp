#include "html/desk_page.hpp"

#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data line_data(const DeskPage::Line& line) {
    data values;
    values["what"] = link_data(line.what);
    values["when"] = line.when;
    values["state"] = line.state.word.empty() ? data{false} : state_data(line.state);
    values["more"] = text_or_false(line.more);
    values["act"] = link_data(line.act);
    return values;
}

data list_data(const DeskPage::List& list) {
    data values;
    values["heading"] = list.title;
    values["empty"] = list.lines.empty() ? text_or_false(list.empty) : data{false};
    values["has_lines"] = !list.lines.empty();
    values["lines"] = list_of(list.lines, line_data);
    values["rest"] = text_or_false(list.rest);
    values["all"] = link_data(list.all);
    return values;
}

data bar_data(const DeskPage::Bar& bar) {
    data values;
    values["x"] = std::to_string(bar.x);
    values["y"] = std::to_string(bar.y);
    values["width"] = std::to_string(bar.width);
    values["look"] = bar.look;
    values["title"] = bar.title;
    return values;
}

data month_data(const DeskPage::Month& month) {
    data values;
    values["x"] = std::to_string(month.x);
    values["text_x"] = std::to_string(month.x + 4);
    values["name"] = month.name;
    return values;
}

data picture_data(const DeskPage::Picture& picture) {
    data values;
    values["title"] = picture.title;
    values["width"] = std::to_string(picture.width);
    values["height"] = std::to_string(picture.height);
    values["today"] = picture.today < 0 ? data{false} : data{std::to_string(picture.today)};
    values["months"] = list_of(picture.months, month_data);
    values["bars"] = list_of(picture.bars, bar_data);
    return values;
}

} // namespace

std::string render(const Frame& frame, const DeskPage& page) {
    data values;
    values["plan"] = text_or_false(page.plan);
    values["sentence"] = text_or_false(page.sentence);
    values["picture"] = page.plan.empty() ? data{false} : picture_data(page.picture);
    values["lists"] = list_of(page.lists, list_data);
    return render_page(frame, "desk_page", page.greeting, std::move(values));
}

} // namespace arrimage::html
