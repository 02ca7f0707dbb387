#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The ordre du jour of a meeting, to read or to work on.
struct AgendaPage {
    struct Item {
        std::string anchor{}; ///< its id on the page
        std::string mark{};   ///< its number, or a dash
        std::string title{};
        std::string details{};            ///< how long, by whom
        std::vector<std::string> lines{}; ///< why it is there, and what was added
        std::string gone{};               ///< that the plan no longer has it; empty: it does
        std::vector<Form> acts{};         ///< what one button does: up, down, take out
        Form change{};                    ///< none when it has no action
    };
    struct Section {
        std::string heading{};
        std::vector<Item> items{};
    };

    std::string meeting{};
    std::string when{};
    std::string lead{}; ///< that it is not prepared yet; empty: it is
    std::string time{}; ///< how long it takes, of how long there is
    bool over{false};   ///< longer than the meeting
    std::string warning{};
    std::vector<Section> sections{};
    std::vector<Item> suppressed{};
    std::vector<Link> forms{}; ///< the same as files
    Form derive{};             ///< none when it has no action
    Form add{};                ///< likewise
    Link back{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const AgendaPage& page);

} // namespace arrimage::html
