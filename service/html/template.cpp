#include "html/template.hpp"

#include "embedded.hpp"
#include "html/frame_data.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace arrimage::html {

namespace mustache = kainjow::mustache;

namespace {

constexpr int deepest = 8;

std::string_view source_of(std::string_view name) {
    const auto path = "service/html/" + std::string{name} + ".mustache";
    const auto files = embedded_files();
    const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
    if (found == files.end()) throw std::logic_error{"no template " + path};
    return found->content;
}

/// The source of a template with what it includes in place, so that nothing is parsed while a page is rendered.
/// `{{>content}}` is the page.
std::string expand(std::string_view source, std::string_view page, int depth = 0) {
    if (depth > deepest) throw std::logic_error{"templates that include each other"};
    std::string whole;
    for (auto open = source.find("{{>"); open != source.npos; open = source.find("{{>")) {
        const auto close = source.find("}}", open);
        if (close == source.npos) break;
        const auto name = source.substr(open + 3, close - open - 3);
        whole += source.substr(0, open);
        whole += expand(source_of(name == "content" ? page : name), page, depth + 1);
        source.remove_prefix(close + 2);
    }
    return whole += source;
}

mustache::mustache parse(std::string_view around, std::string_view page) {
    mustache::mustache parsed{expand(source_of(around), page)};
    if (!parsed.is_valid())
        throw std::logic_error{"template " + std::string{page} + ": " + parsed.error_message()};
    return parsed;
}

/// The page inside another template, or the template itself. Rendering is not const, hence one for each thread.
mustache::mustache& parsed_page(std::string_view around, std::string_view name) {
    thread_local std::map<std::string, mustache::mustache, std::less<>> pages;
    auto found = pages.find(name);
    if (found == pages.end()) found = pages.emplace(name, parse(around, name)).first;
    return found->second;
}

std::string rendered(mustache::mustache& parsed, const mustache::data& values) {
    std::string text;
    parsed.render(values, [&text](const std::string& piece) { text += piece; });
    return text;
}

} // namespace

std::string render_page(const Frame& frame, std::string_view template_name, const std::string& title,
                        mustache::data values) {
    values["title"] = title;
    values["frame"] = frame_data(frame);
    return rendered(parsed_page("layout", template_name), values);
}

std::string render_document(std::string_view template_name, mustache::data values) {
    return rendered(parsed_page(template_name, template_name), values);
}

} // namespace arrimage::html
