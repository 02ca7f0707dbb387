#pragma once

#include "html/frame.hpp"

#include <kainjow/mustache.hpp>

#include <string>
#include <string_view>

namespace arrimage::html {

/// A whole page as UTF-8 HTML: `service/html/<template_name>.mustache` inside the layout. Every value is escaped.
/// `title` names the page, in the window and as `{{title}}`; the layout's own values are under `frame`. Any template
/// may hold another with `{{>name}}`. Safe from any thread; each parses a template once.
/// Throws std::logic_error for a template that is not there or has an error.
std::string render_page(const Frame& frame, std::string_view template_name, const std::string& title,
                        kainjow::mustache::data values);

/// A whole document of its own, such as the HTML of a letter: the template without the layout. Otherwise as render_page.
std::string render_document(std::string_view template_name, kainjow::mustache::data values);

} // namespace arrimage::html
