#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// What someone typed, as an expression of SQLite's FTS5: each word must be there, by its beginning when it has three
/// letters or more ("comité" finds "comités"); words between quotes side by side. Accents and case do not matter, an
/// elided article neither ("l’équipe" asks for "équipe"), and "oe" is also "œ". At most 20 words are asked for. Empty
/// when there is none.
std::string search_expression(std::string_view typed);

/// The words of it, folded: what stands out in an extract.
std::vector<std::string> search_terms(std::string_view typed);

} // namespace arrimage::domain
