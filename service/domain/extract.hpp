#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// A piece of an extract: what was looked for, or what stands around it.
struct ExtractPiece {
    std::string text{};
    bool found{false};

    bool operator==(const ExtractPiece&) const = default;
};

/// About two lines of a text around the first word that was looked for, every such word in them told apart; its beginning
/// when none is there. Ends of lines are spaces; "…" stands where the text goes on. `terms` are domain::search_terms.
std::vector<ExtractPiece> extract_of(std::string_view text, const std::vector<std::string>& terms);

} // namespace arrimage::domain
