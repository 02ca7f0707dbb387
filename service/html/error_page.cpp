#include "html/error_page.hpp"

#include "html/template.hpp"

namespace arrimage::html {

std::string render(const ErrorPage& page) {
    kainjow::mustache::data values;
    values.set("organisation", "Arrimage");
    values.set("sentence", page.sentence);
    return render_template("error", page.title, values);
}

} // namespace arrimage::html
