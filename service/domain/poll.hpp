#pragma once

#include "domain/ids.hpp"
#include "domain/meeting.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// What someone answers for a date.
enum class Choice { yes, if_needed, no };

/// "yes", "if-needed", "no"
std::string_view to_string(Choice choice);
std::optional<Choice> choice(std::string_view name);

/// "oui", "si nécessaire", "non"
std::string_view french_name(Choice choice);

inline constexpr std::size_t fewest_poll_dates = 2;
inline constexpr std::size_t most_poll_dates = 20;
inline constexpr std::size_t longest_poll_note = 1'000; ///< characters

/// Between two letters to one person about one poll.
inline constexpr std::chrono::hours poll_letter_pause{1};

struct PollDate {
    PollDateId id{};
    Sitting sitting{};

    bool operator==(const PollDate&) const = default;
};

using PollAnswers = std::map<PollDateId, Choice>;

/// Someone asked for their dates.
struct Invitee {
    InviteeId id{};
    PersonId person{};
    std::string name{};
    PollAnswers answers{};
    std::string note{};
    std::optional<Instant> answered_at{};   ///< last
    std::optional<Instant> written_to_at{}; ///< when a link last went to them
    std::set<PollDateId> awaited{};         ///< dates on which the meeting concerns them

    bool operator==(const Invitee&) const = default;
};

/// Some dates put to the people of a meeting.
struct Poll {
    PollId id{};
    MeetingId meeting{};
    Instant opened_at{};
    std::optional<Instant> closed_at{};
    std::vector<PollDate> dates{};   ///< by their beginning
    std::vector<Invitee> invitees{}; ///< in the order in which they were asked

    bool operator==(const Poll&) const = default;
};

/// What the persons that a date concerns answer for it.
struct DateTotals {
    PollDateId date{};
    int yes{0};
    int if_needed{0};
    int no{0};
    int unanswered{0};

    bool operator==(const DateTotals&) const = default;
};

/// For each date, in their order.
std::vector<DateTotals> poll_totals(const Poll& poll);

/// The dates from the best: most yes, then fewest no, then most if-needed, then the earliest.
std::vector<PollDateId> best_dates(const Poll& poll);

/// True for someone whose answer for a date that concerns them is missing.
bool lacks_answer(const Invitee& invitee);

/// Throws Refusal (invalid) for dates that cannot be put to a poll: fewer than two, more than twenty, one that cannot be
/// (check_sitting), two at the same instants.
void check_poll_dates(std::span<const Sitting> dates);

/// Throws Refusal (invalid) for answers that name a date of another poll, none at all, or a note that is too long, not
/// UTF-8 or holds a control character other than the end of a line.
void check_answers(const Poll& poll, const PollAnswers& answers, const std::string& note);

} // namespace arrimage::domain
