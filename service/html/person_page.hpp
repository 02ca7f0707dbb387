#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// All that is known of someone.
struct PersonPage {
    struct Known {
        std::string what{};
        std::string value{}; ///< empty: none
        std::string path{};  ///< where it leads; empty: nowhere
    };

    /// A seat or a function, past, present or to come.
    struct Mandate {
        Link place{}; ///< the committee; none when its label is empty
        std::string name{};
        std::string days{};
        bool past{false};
        Link end{};
    };

    std::string name{};
    StateLabel state{}; ///< none when its word is empty
    std::vector<Known> known{};
    std::vector<Link> links{}; ///< other acts, each on a page of its own
    Form returning{};          ///< undoes a departure; none when it has no words
    std::vector<Mandate> seats{};
    std::vector<Mandate> roles{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const PersonPage& page);

} // namespace arrimage::html
