#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The calendars that one may follow, the links one has, and how to subscribe.
struct SubscriptionsPage {
    struct Line {
        std::string label{};
        std::string calendar{};
        std::string whose{};
        std::string made{};
        std::string last_read{};
        std::string state{}; ///< why it no longer answers; empty while it does
        Form cut{};          ///< none when it has no action
    };
    /// The link that was just made: shown once.
    struct NewLink {
        std::string url{};
        std::string webcal{};
    };

    std::vector<NewLink> new_link{}; ///< one at most
    bool all{false};                 ///< everyone's links are shown, and whose they are
    Form subscribe{};                ///< none when it has no action
    std::vector<Line> lines{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const SubscriptionsPage& page);

} // namespace arrimage::html
