#include "html/index_page.hpp"

#include "html/template.hpp"

namespace arrimage::html {

std::string render(const Frame& frame, const IndexPage& page) {
    kainjow::mustache::data values;
    values["mailbox"] = page.mailbox;
    return render_page(frame, "index", "Les calendriers des rencontres", std::move(values));
}

} // namespace arrimage::html
