#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"
#include "html/pager.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// A list of meetings, with a way to look for some.
struct MeetingsPage {
    struct Line {
        Link meeting{};
        std::string when{};
        std::string whose{}; ///< committee and territory
        std::string place{};
        StateLabel state{};
        std::string late{}; ///< "12 jours de retard", empty when it is not
    };

    std::string count{}; ///< "13 rencontres"
    std::string empty{}; ///< what to do, when there is none
    bool may_add{false};
    Form search{};
    std::vector<Line> lines{};
    Pager pager{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const MeetingsPage& page);

} // namespace arrimage::html
