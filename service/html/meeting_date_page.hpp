#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// Settling a date: what the plan allows, what stands in the way, and what people answered.
struct MeetingDatePage {
    /// A day that is taken, by a holiday or another meeting.
    struct Obstacle {
        std::string when{};
        Link what{}; ///< words alone when the path is empty
        std::string who{};
    };
    struct PolledDate {
        std::string when{};
        std::string answers{}; ///< "5 oui, 1 si nécessaire, 2 non, 3 sans réponse"
        bool best{false};
        Form settle{};
    };

    std::string title{};
    std::string meeting{};
    std::string lead{};
    std::vector<std::string> warnings{}; ///< about the date that was sent
    Form form{};
    std::vector<PolledDate> polled{};
    std::vector<Obstacle> holidays{};
    std::vector<Obstacle> conflicts{};
    Link back{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const MeetingDatePage& page);

} // namespace arrimage::html
