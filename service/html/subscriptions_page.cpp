#include "html/subscriptions_page.hpp"

#include "html/form_data.hpp"
#include "html/qr_code.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data line_data(const SubscriptionsPage::Line& line, const Frame& frame) {
    data values;
    values["label"] = line.label;
    values["calendar"] = line.calendar;
    values["whose"] = text_or_false(line.whose);
    values["made"] = line.made;
    values["last_read"] = line.last_read;
    values["state"] = text_or_false(line.state);
    values["cut"] = form_or_false(line.cut, frame.form_token);
    return values;
}

data new_link_data(const SubscriptionsPage::NewLink& link) {
    const auto code = qr_code(link.url);
    data values;
    values["url"] = link.url;
    values["webcal"] = link.webcal;
    values["qr_size"] = std::to_string(code.size);
    values["qr_path"] = code.path;
    return values;
}

} // namespace

std::string render(const Frame& frame, const SubscriptionsPage& page) {
    data values;
    values["new_link"] = list_of(page.new_link, new_link_data);
    values["all"] = page.all;
    values["subscribe"] = form_or_false(page.subscribe, frame.form_token);
    values["has_lines"] = !page.lines.empty();
    values["lines"] = list_of(page.lines, [&](const auto& line) { return line_data(line, frame); });
    return render_page(frame, "subscriptions_page", "S’abonner", std::move(values));
}

} // namespace arrimage::html
