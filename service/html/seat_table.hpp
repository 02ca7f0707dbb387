#pragma once

#include "html/message_page.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// A seat in a table: who holds it, who held it, what can be done.
struct SeatRow {
    struct Mandate {
        Link person{};
        std::string days{};
        Link end{};
    };

    std::string label{};
    std::string
        about{};        ///< the territory and the organisation it belongs to, when its name does not say them
    Link committee{};   ///< none when its label is empty
    Link holder{};      ///< none when its label is empty
    StateLabel state{}; ///< "Vacant", "Fermé"; none when its word is empty
    std::string days{}; ///< of the holder, or since when it is closed
    std::vector<Mandate> history{};
    std::vector<Link> acts{};
};

} // namespace arrimage::html
