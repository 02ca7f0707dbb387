#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/pager.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// What a sent list of persons would do, before the yes.
struct PersonsImportPage {
    struct Row {
        std::string line{};
        std::string name{};
        StateLabel fate{};
        std::vector<std::string> details{}; ///< sentences: what changes, or what is wrong
    };
    struct Made {
        std::string heading{}; ///< "Nouveaux comités"
        std::string names{};
    };

    std::string file_name{};
    std::string counts{};
    std::vector<Made> made{};
    std::vector<Row> problems{};
    std::string more_problems{}; ///< how many are not shown; empty: none
    std::vector<Row> rows{};
    Pager pager{};
    Form apply{}; ///< none when it has no words: nothing would change
    Form abandon{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const PersonsImportPage& page);

} // namespace arrimage::html
