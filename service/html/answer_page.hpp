#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The dates of a poll for one person: a form while answers are taken, what they answered afterwards.
struct AnswerPage {
    struct Answer {
        std::string when{};
        std::string choice{};
    };

    std::string meeting{};
    std::string name{};
    std::string lead{};
    bool thanks{false}; ///< the answers have just been noted
    Form form{};        ///< none when it has no action
    std::vector<Answer> answers{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const AnswerPage& page);

} // namespace arrimage::html
