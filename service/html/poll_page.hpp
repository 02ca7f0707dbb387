#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/meeting_date_page.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// A date poll as the coordonnatrice reads it: totals, who answered what, and what can be done.
struct PollPage {
    struct Person {
        std::string name{};
        std::string when{}; ///< of their last answer, or that there is none
        std::string note{};
        std::vector<std::string> choices{}; ///< one for each date
    };

    std::string meeting{};
    std::string lead{};
    std::vector<MeetingDatePage::PolledDate> dates{};
    std::vector<std::string> headings{}; ///< the dates in short, over the choices
    std::vector<Person> people{};
    std::vector<Form> acts{};
    Form open{}; ///< to begin a poll, or to add a date to one; none when it has no action
    std::string open_title{};
    Link back{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const PollPage& page);

} // namespace arrimage::html
