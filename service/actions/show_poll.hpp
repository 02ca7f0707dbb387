#pragma once

#include "domain/meeting.hpp"
#include "domain/poll.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

/// A poll as the coordonnatrice reads it.
struct ShownPoll {
    domain::Poll poll{};
    std::vector<domain::DateTotals> totals{}; ///< for each date, in their order
    std::vector<domain::PollDateId> best{};   ///< the dates, from the best
};

/// The open poll of a meeting, else its last; absent when it never had any.
std::optional<ShownPoll> show_poll(store::Database& database, domain::MeetingId meeting);
std::optional<ShownPoll> show_poll(store::Session& session, domain::MeetingId meeting);

/// A poll as one invitee reads it: their own answers and nobody else's.
struct AskedPoll {
    domain::Meeting meeting{};
    std::string name{}; ///< theirs
    std::vector<domain::PollDate> dates{};
    domain::PollAnswers answers{};
    std::string note{};
    std::optional<domain::Instant> answered_at{};
    bool open{false}; ///< answers are taken
};

/// What a link leads to; reading it changes nothing. Throws domain::Refusal (not_found) for a link that leads nowhere.
AskedPoll show_asked_poll(store::Database& database, std::string_view token);

} // namespace arrimage::actions
