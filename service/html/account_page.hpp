#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// Who one is here, and the browsers where one is signed in.
struct AccountPage {
    struct Browser {
        std::string client{};
        std::string since{};
        std::string last_seen{};
        bool present{false}; ///< the one that shows this page
        Form cut{};
    };

    std::string name{};
    std::vector<Browser> browsers{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const AccountPage& page);

} // namespace arrimage::html
