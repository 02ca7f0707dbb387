#pragma once

#include "plan/lines.hpp"
#include "plan/reading.hpp"

#include <vector>

namespace arrimage::plan {

/// Says of every printed line what it was taken as. A line that holds two things goes to the one named first in:
/// activity, means, objective, deadline, resource, continuation.
class Account {
  public:
    explicit Account(const std::vector<Line>& lines);

    /// The first line is taken as `as`, the others up to `last` as its continuation.
    void take(int first, int last, LineRole as);

    /// Every line up to `last` is taken as `as`; a role that the order above does not name wins over those it names.
    void take_all(int first, int last, LineRole as);

    /// Ranges in order; a line that nobody took is flagged. Each level starts a range of its own.
    std::vector<LineRange> ranges() const;

    /// The lines that nobody took.
    std::vector<int> untaken() const;

  private:
    void mark(int line, LineRole as);

    struct Mark {
        bool printed{false};
        bool taken{false};
        LineRole as{LineRole::flagged};
    };

    std::vector<Mark> marks_{}; ///< by line number - 1
};

} // namespace arrimage::plan
