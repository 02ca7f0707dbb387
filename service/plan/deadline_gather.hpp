#pragma once

#include "plan/deadline_expression.hpp"
#include "plan/deadline_grammar.hpp"

#include <vector>

namespace arrimage::plan {

/// Turns points that share words into expressions, with what goes on after the last of them: "… au 5 juin",
/// "… ou avril", "… et suivantes". `operation` bears on the first. Never empty.
std::vector<Expression> gather(Cursor& cursor, const PointGroup& group, Operation operation,
                               std::size_t from);

/// "reporté du 3 au 10 mai": the 10th, though it may also be an interval.
void keep_new_date(Expression& expression);

} // namespace arrimage::plan
