#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// A line of two texts put side by side.
struct DifferenceLine {
    enum class Kind { same, removed, added };
    Kind kind{Kind::same};
    std::string text{};

    bool operator==(const DifferenceLine&) const = default;
};

/// What turns one text into the other, line by line: the same lines in the longest common order, what only the first has
/// before what only the second has. Texts of more than 2,000 lines are told as removed and added whole.
std::vector<DifferenceLine> text_difference(std::string_view before, std::string_view after);

} // namespace arrimage::domain
