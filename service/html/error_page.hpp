#pragma once

#include "html/frame.hpp"

#include <string>

namespace arrimage::html {

/// What a person reads when a page cannot be had: what happened, and what to do.
struct ErrorPage {
    std::string title{};
    std::string sentence{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const ErrorPage& page);

} // namespace arrimage::html
