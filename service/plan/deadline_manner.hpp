#pragma once

#include "plan/deadline_expression.hpp"
#include "plan/deadline_grammar.hpp"

namespace arrimage::plan {

/// Reads what says how something recurs, goes on, depends or is not decided, and passes it; it has no dates.
std::optional<Expression> read_manner(Cursor& cursor);

} // namespace arrimage::plan
