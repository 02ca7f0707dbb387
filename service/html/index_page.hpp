#pragma once

#include "html/frame.hpp"

#include <string>

namespace arrimage::html {

/// What the first page says to someone who is not signed in: whose calendars these are and how to subscribe.
struct IndexPage {
    std::string organisation{};
    std::string mailbox{}; ///< whom to ask for a link
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const IndexPage& page);

} // namespace arrimage::html
