#pragma once

#include "html/frame.hpp"
#include "html/message_page.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// A plan as it is stored, with the meetings of each activity.
struct PlanPage {
    struct Meeting {
        Link link{};
        std::string when{};
        StateLabel state{};
    };
    struct Activity {
        std::string title{};
        std::string sentence{}; ///< what has become of its promise; empty: it promises no meeting
        std::string ancestor{}; ///< the activity it carries on; empty: none
        std::vector<std::string> deadlines{};
        std::vector<std::string> resources{};
        std::vector<Meeting> meetings{};
    };
    struct Means {
        std::string title{};
        std::vector<Activity> activities{};
    };
    struct Objective {
        std::string title{};
        std::vector<Means> means{};
    };

    std::string title{};
    std::string period{};
    std::string imported{}; ///< since when it is kept, and its revision
    bool may_import{false};
    std::vector<Link> other_plans{};
    std::vector<Objective> objectives{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const PlanPage& page);

} // namespace arrimage::html
