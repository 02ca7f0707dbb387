#pragma once

#include "domain/ids.hpp"

#include <optional>

namespace arrimage::domain {

/// Who looks: nobody known, a member, or the coordonnatrice, who sees everything.
struct Viewer {
    std::optional<PersonId> person{};
    bool coordonnatrice{false};

    bool operator==(const Viewer&) const = default;
};

} // namespace arrimage::domain
