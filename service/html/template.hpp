#pragma once

#include <kainjow/mustache.hpp>

#include <string>
#include <string_view>

namespace arrimage::html {

/// Renders `service/html/<name>.mustache` inside the layout; every value is escaped. `title` names the page.
/// Throws std::logic_error for a template that is not there or has an error.
std::string render_template(std::string_view name, const std::string& title,
                            const kainjow::mustache::data& values);

} // namespace arrimage::html
