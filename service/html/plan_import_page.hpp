#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// What a sent plan says and what it would change, before the yes.
struct PlanImportPage {
    /// One or more lines of the file, read as the same thing.
    struct Lines {
        std::string numbers{}; ///< "12" or "12–14"
        std::string text{};
        std::string taken_as{}; ///< "activité", "échéance", …
        bool flagged{false};
    };
    struct Finding {
        std::string numbers{};
        std::string text{}; ///< the line, as printed
        std::string message{};
    };

    std::string file_name{};
    std::string plan_title{};
    std::string period{};
    std::string kind{};                 ///< a sentence: what this import is
    std::vector<std::string> changes{}; ///< sentences
    std::vector<std::string> lineage{}; ///< "2.1.3 → 2.1.2"
    std::vector<Finding> findings{};
    std::string counts{}; ///< "4 objectifs, 8 moyens, …"
    std::vector<Lines> lines{};
    Form apply{};
    Form abandon{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const PlanImportPage& page);

} // namespace arrimage::html
