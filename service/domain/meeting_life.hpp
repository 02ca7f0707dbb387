#pragma once

#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::domain {

/// What can be done to a meeting. `settle` gives a first date or another, `move` another only; `reopen` undoes a `hold`
/// entered by mistake; `withdraw` takes back the dates that were proposed; `change` rewords it.
enum class MeetingAct { propose, withdraw, settle, move, hold, reopen, cancel, restore, change };

/// What an act depends on beside the meeting itself.
struct Circumstances {
    Instant now{};
    bool poll_open{false};                      ///< its dates are being answered
    std::optional<std::string> slot_taken_by{}; ///< title of the live meeting that took its slot meanwhile
};

/// The state in which the act leaves the meeting; an act whose aim is reached already leaves it as it is (design §4).
/// Throws Refusal (conflict), saying what to do instead: for an archived meeting, an act that its state does not bear,
/// dates proposed for a meeting that we do not convene, one held before its start, one restored to a slot that is taken.
MeetingState state_after(MeetingAct act, const Meeting& meeting, const Circumstances& circumstances);

/// Puts the meeting in the state that state_after gives and notes since when it is cancelled. The sitting or the words
/// that the act brings are the caller's to set.
void apply(MeetingAct act, Meeting& meeting, const Circumstances& circumstances);

/// A live meeting fills its slot or is awaited there: neither cancelled nor archived.
bool is_live(const Meeting& meeting);

/// Still without a date: to schedule or proposed.
bool is_undated(MeetingState state);
bool is_undated(const Meeting& meeting);

/// Days from the one it was promised for to the one it is on: more than 0 is late. Absent without either, and for a
/// cancelled meeting.
std::optional<int> slippage_days(const Meeting& meeting);

/// Days by which a live, undated meeting has passed the one it was promised for; absent when it has not.
std::optional<int> days_late(const Meeting& meeting, plan::Date today);

} // namespace arrimage::domain
