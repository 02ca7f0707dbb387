#pragma once

#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// All that is held on someone.
struct PersonalDataPage {
    /// One of a row's values.
    struct Value {
        std::string title{};
        std::string value{}; ///< empty: nothing is held there
    };
    /// Rows of the same values, in the same order. A single row is a list, and so are rows too wide for a table.
    struct Section {
        std::string title{};
        std::vector<std::vector<Value>> rows{};
    };

    std::string title{};
    Link person{}; ///< their page
    std::vector<Link> links{};
    std::vector<Section> sections{}; ///< with something in them
    std::string empty{};             ///< the names of the others; empty: none
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const PersonalDataPage& page);

} // namespace arrimage::html
