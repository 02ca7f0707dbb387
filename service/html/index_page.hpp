#pragma once

#include <string>

namespace arrimage::html {

/// What the first page says to someone who is not signed in: whose calendars these are and how to subscribe.
struct IndexPage {
    std::string organisation{};
    std::string mailbox{}; ///< whom to ask for a link
};

/// The whole page, as UTF-8 HTML.
std::string render(const IndexPage& page);

/// The style sheet of every page.
std::string_view style_sheet();

} // namespace arrimage::html
