#include "html/report_document.hpp"

#include "embedded.hpp"
#include "html/report_data.hpp"
#include "html/template.hpp"

#include <algorithm>
#include <stdexcept>

namespace arrimage::html {

namespace {

std::string print_style() {
    const auto found =
        std::ranges::find(embedded_files(), "service/html/assets/print.css", &EmbeddedFile::path);
    if (found == embedded_files().end()) throw std::logic_error{"no print.css"};
    return "<style>\n" + std::string{found->content} + "</style>\n";
}

} // namespace

std::string report_document(const domain::Report& report) {
    auto values = report_data(report);
    values["plan"] = report.title;
    auto document = render_document("report_document", std::move(values));
    return document.insert(document.find("</head>"), print_style());
}

} // namespace arrimage::html
