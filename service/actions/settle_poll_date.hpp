#pragma once

#include "actions/act_on_meeting.hpp"

#include <optional>
#include <string>

namespace arrimage::actions {

struct PollDateChoice {
    domain::PollDateId date{};
    std::string place{}; ///< empty: as it was
    std::string link{};  ///< https address of the remote meeting; empty: as it was
    std::optional<int> expected_version{};
};

/// Settles the meeting on a date that its poll proposed, open or closed since: the poll is closed and what calendars
/// show as to be dated becomes the meeting, under the same UID. Throws domain::Refusal as settle_date, and not_found for
/// a date of no poll.
domain::Meeting settle_poll_date(const Env& env, const PollDateChoice& choice);

} // namespace arrimage::actions
