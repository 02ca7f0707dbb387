#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// What people took on: the visitor's own, those of others, and what is closed.
struct FollowUpsPage {
    struct Line {
        std::string anchor{};
        std::string what{};
        std::string who{};
        std::string by{};
        StateLabel state{}; ///< none when its word is empty
        Link meeting{};
        std::string outcome{};
        Form close{};  ///< none when it has no action
        Form reopen{}; ///< likewise
    };
    struct List {
        std::string title{};
        std::string empty{};
        std::vector<Line> lines{};
    };
    std::vector<List> lists{};
};

std::string render(const Frame& frame, const FollowUpsPage& page);

} // namespace arrimage::html
