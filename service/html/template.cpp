#include "html/template.hpp"

#include "embedded.hpp"

#include <algorithm>
#include <stdexcept>

namespace arrimage::html {

namespace mustache = kainjow::mustache;

namespace {

std::string source_of(std::string_view name) {
    const auto path = "service/html/" + std::string{name} + ".mustache";
    const auto files = embedded_files();
    const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
    if (found == files.end()) throw std::logic_error{"no template " + path};
    return std::string{found->content};
}

} // namespace

std::string render_template(std::string_view name, const std::string& title, const mustache::data& values) {
    mustache::data page{values};
    page.set("title", title);
    page.set("content", mustache::partial{[name] { return source_of(name); }});
    mustache::mustache layout{source_of("layout")};
    if (!layout.is_valid()) throw std::logic_error{"template: " + layout.error_message()};
    return layout.render(page);
}

} // namespace arrimage::html
