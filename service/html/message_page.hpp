#pragma once

#include "html/frame.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// Somewhere to go.
struct Link {
    std::string path{};
    std::string label{};
};

/// A page that says something and leads on.
struct MessagePage {
    std::string title{};
    std::vector<std::string> paragraphs{};
    Link next{}; ///< none when its label is empty
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const MessagePage& page);

} // namespace arrimage::html
