#pragma once

#include "domain/extract.hpp"
#include "domain/viewer.hpp"
#include "store/passages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

/// A finding with what it stands in.
struct FoundPassage {
    store::Passage passage{};                    ///< without its text
    std::vector<domain::ExtractPiece> extract{}; ///< of its text
    std::string meeting{};                       ///< title of the meeting, empty for the plan
    std::optional<plan::Date> day{};
    std::string document{}; ///< title of the document, when it is one's text
};

struct FoundPassages {
    std::vector<FoundPassage> lines{};
    int total{0}; ///< as store::Findings
};

/// What minutes, decisions, agendas, plans and documents say of the words that were typed (domain::search_expression), of
/// what the viewer may see; drafts for the coordonnatrice alone. At most `limit` after `offset`; nothing for no word.
FoundPassages search_records(store::Database& database, const domain::Viewer& viewer, std::string_view typed,
                             int offset, int limit);

} // namespace arrimage::actions
