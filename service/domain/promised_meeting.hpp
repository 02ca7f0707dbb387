#pragma once

#include "domain/meeting.hpp"

#include <optional>
#include <string>

namespace arrimage::domain {

/// The meeting that a slot gives birth to: kind, convener, title, window and wording as the plan has them; to schedule.
/// An open end of the window is the period's, and the whole period is the window of a slot without dates; a deadline
/// beyond the period keeps its own days. `committee` is the name of whose meeting it is.
Meeting promised_meeting(const plan::Activity& activity, const plan::Slot& slot, const plan::Period& period,
                         const std::optional<std::string>& committee);

/// Who calls the meetings of an activity: "sur invitation" makes us guests, "participer à …" a partner's.
Convener convener_of(const plan::Activity& activity);

} // namespace arrimage::domain
