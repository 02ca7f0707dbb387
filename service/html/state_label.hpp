#pragma once

#include <string>

namespace arrimage::html {

/// A state as a label: its CSS class and its word.
struct StateLabel {
    std::string look{}; ///< "late", "held", … of class state-…
    std::string word{};
};

} // namespace arrimage::html
