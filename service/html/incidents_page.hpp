#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The register of confidentiality incidents.
struct IncidentsPage {
    struct Known {
        std::string what{};
        std::string value{};
    };
    struct Incident {
        std::string title{};
        std::vector<Known> known{};
        std::string duty{}; ///< what is left to do; empty: nothing
        Form tell{};        ///< notes who was told when; none when it has no action
    };

    std::vector<Incident> incidents{};
    Form add{};
};

/// The whole page, as UTF-8 HTML. With errors in the form, the window's title begins by saying so.
std::string render(const Frame& frame, const IncidentsPage& page);

} // namespace arrimage::html
