#include "html/index_page.hpp"

#include "embedded.hpp"
#include "html/template.hpp"

#include <algorithm>

namespace arrimage::html {

std::string render(const IndexPage& page) {
    kainjow::mustache::data values;
    values.set("organisation", page.organisation);
    values.set("mailbox", page.mailbox);
    return render_template("index", "Les calendriers", values);
}

std::string_view style_sheet() {
    const auto files = embedded_files();
    return std::ranges::find(files, "service/html/assets/arrimage.css", &EmbeddedFile::path)->content;
}

} // namespace arrimage::html
