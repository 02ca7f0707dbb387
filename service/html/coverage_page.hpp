#pragma once

#include "html/frame.hpp"
#include "html/message_page.hpp"
#include "html/pager.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// What a plan promised and where each promise stands.
struct CoveragePage {
    struct Slot {
        StateLabel state{};
        std::string due{};       ///< the wording, or that there is none
        std::string territory{}; ///< empty: of none
        Link meeting{};          ///< none when its label is empty
        std::string when{};
        std::string slippage{};
        Link act{}; ///< what to do next, if anything
    };
    struct Obligation {
        std::string title{};
        std::string sentence{};
        std::string beyond{}; ///< meetings that no slot promised; empty: none
        std::vector<Slot> slots{};
    };
    struct Objective {
        std::string title{};
        std::string counts{};
        std::vector<Obligation> obligations{};
    };
    struct Territory {
        std::string name{};
        std::string counts{};
        std::string met{};
        bool nothing{false};
    };
    struct Figure {
        std::string label{};
        int count{0};
    };

    std::string title{};
    std::string period{};
    std::string as_of{};
    std::string sentence{};
    std::vector<Figure> figures{};
    std::vector<Territory> territories{};
    std::string without{}; ///< which territories have had nothing, in one sentence; empty: none
    std::vector<Objective> objectives{};
    Pager pager{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const CoveragePage& page);

} // namespace arrimage::html
