#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The committees or the territories, with two numbers of each.
struct BodyListPage {
    struct Body {
        Link body{};
        int first{0};
        int second{0};
    };

    std::string title{};
    std::string intro{};
    std::string one{};    ///< heading of their names: "Comité"
    std::string first{};  ///< heading of the first number
    std::string second{}; ///< heading of the second
    std::string empty{};  ///< what to do when there is none
    std::string add_heading{};
    std::vector<Body> bodies{};
    Form add{};
};

/// The whole page, as UTF-8 HTML. With errors in the form, the window's title begins by saying so.
std::string render(const Frame& frame, const BodyListPage& page);

} // namespace arrimage::html
