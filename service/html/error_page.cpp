#include "html/error_page.hpp"

#include "html/template.hpp"

namespace arrimage::html {

std::string render(const Frame& frame, const ErrorPage& page) {
    kainjow::mustache::data values;
    values["sentence"] = page.sentence;
    return render_page(frame, "error", page.title, std::move(values));
}

} // namespace arrimage::html
