#pragma once

#include "html/message_page.hpp"

#include <string>

namespace arrimage::html {

/// Where one is in a long list, and the way to its other parts. Empty when the list is all there.
struct Pager {
    std::string sentence{};
    Link before{};
    Link after{};
};

} // namespace arrimage::html
