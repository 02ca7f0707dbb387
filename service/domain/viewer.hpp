#pragma once

#include "domain/ids.hpp"
#include "plan/date.hpp"

#include <optional>

namespace arrimage::domain {

/// Who looks, and on which day where the office is: nobody known, a member, or the coordonnatrice, who sees everything.
/// Who holds no open-ended seat sees nothing of its committee without a day.
struct Viewer {
    std::optional<PersonId> person{};
    bool coordonnatrice{false};
    plan::Date today{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};

    bool operator==(const Viewer&) const = default;
};

} // namespace arrimage::domain
