#pragma once

#include "plan/deadline.hpp"
#include "plan/deadline_expression.hpp"

#include <vector>

namespace arrimage::plan {

/// Lends years along lists: "juin et septembre 2003, février 2004" gives June its year.
void lend_years(std::vector<Expression>& expressions, const DeadlineContext& context);

struct ResolvedExpression {
    Deadline deadline{};
    std::vector<DeadlineProblem> problems{};
};

/// The dates of one dated expression; `text` is not set.
ResolvedExpression resolve(const Expression& expression, const DeadlineContext& context);

} // namespace arrimage::plan
