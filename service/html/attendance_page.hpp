#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The attendance of a meeting, to be entered: one line for each, then guests.
struct AttendancePage {
    struct Line {
        std::string number{}; ///< its place, which its fields end with
        std::string row{};    ///< what it is, for the form
        std::string name{};
        std::string whence{};
        std::string status{};
        std::string detail{};
        std::string arrived{};
        std::string left{};
        bool guest{false};
    };

    std::string meeting{};
    std::string when{};
    std::string warning{};
    std::string rule{};   ///< of the quorum, and how it fares
    Link everyone{};      ///< the page with everybody said present; none when its label is empty
    std::string action{}; ///< path the form is sent to
    std::string version{};
    std::vector<Option> statuses{};
    std::vector<Option> items{}; ///< of the agenda; the first is none
    std::vector<Line> lines{};
    std::vector<Option> persons{}; ///< names proposed for guests
    Link back{};
};

std::string render(const Frame& frame, const AttendancePage& page);

} // namespace arrimage::html
