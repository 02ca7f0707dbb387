#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// What one person is asked by a link of their own, the dates of a poll or an invitation: a form while answers are taken,
/// what they answered afterwards.
struct AnswerPage {
    struct Answer {
        std::string when{};
        std::string choice{};
    };

    std::string title{};
    std::string meeting{};
    std::string when{}; ///< of an invitation; empty: dates are what is asked
    std::string where{};
    std::string name{};
    std::string lead{};
    std::string thanks{}; ///< what has just been noted, in one sentence; empty: nothing
    Form form{};          ///< none when it has no action
    std::vector<Answer> answers{};
    Form silence{}; ///< puts an end to reminders; none when it has no action
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const AnswerPage& page);

} // namespace arrimage::html
