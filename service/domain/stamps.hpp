#pragma once

#include "domain/meeting.hpp"

#include <algorithm>

namespace arrimage::domain {

/// Notes a visible change of something a calendar shows (it has `sequence` and `changed_at`): both grow, changed_at to
/// `at` or by one second where it is there already, since clients compare whole seconds (interop F2, F5).
template <class Shown>
void raise_stamps(Shown& shown, Instant at) {
    ++shown.sequence;
    shown.changed_at = std::max(at, shown.changed_at + std::chrono::seconds{1});
}

} // namespace arrimage::domain
