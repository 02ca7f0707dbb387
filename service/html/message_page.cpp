#include "html/message_page.hpp"

#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

std::string render(const Frame& frame, const MessagePage& page) {
    data values;
    values["heading"] = page.title;
    values["paragraphs"] = list_of(page.paragraphs, [](const auto& paragraph) {
        return data{"text", paragraph};
    });
    values["next"] = text_or_false(page.next.label);
    values["path"] = page.next.path;
    return render_page(frame, "message_page", page.title, std::move(values));
}

} // namespace arrimage::html
