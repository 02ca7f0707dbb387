#pragma once

#include "domain/coverage.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// The first lines of a list, and how many it has.
template <class Line>
struct Shortlist {
    std::vector<Line> lines{};
    std::size_t total{0};
};

inline constexpr std::size_t shortlist_length = 20;

/// One line more; it is made only when it is among the first.
template <class Line, class Make>
void add_line(Shortlist<Line>& list, Make make) {
    ++list.total;
    if (list.lines.size() < shortlist_length) list.lines.push_back(make());
}

/// Something that waits for a date: a slot of a plan, or an undated meeting that no slot promised.
struct ToDate {
    std::optional<SlotId> slot{};
    std::optional<MeetingId> meeting{}; ///< the one to date; absent while the slot waits for a new meeting
    std::string title{};                ///< of the meeting; of the activity when there never was one
    std::string number{};               ///< of the activity
    std::optional<std::string> territory{};
    std::optional<Due> due{};
    bool proposed{false}; ///< dates were put to a poll
    int days_late{0};     ///< past the day that was promised in the first place
    bool due_soon{false}; ///< within the next ninety days
};

/// A confirmed meeting.
struct DatedMeeting {
    MeetingId id{};
    std::string title{};
    Sitting sitting{};
    std::string place{};
    std::string link{};

    bool operator==(const DatedMeeting&) const = default;
};

/// A poll that some have not answered.
struct WaitingPoll {
    PollId id{};
    MeetingId meeting{};
    std::string title{}; ///< of the meeting
    Instant opened_at{};
    int asked{0};
    int answered{0};
};

/// A meeting to come that some of its invitees have not answered.
struct WaitingInvitations {
    MeetingId meeting{};
    std::string title{};
    Sitting sitting{};
    int asked{0};
    int answered{0};
};

/// A shown meeting that no slot of a present activity promised: someone's decision, or a promise that left its plan.
struct LooseMeeting {
    MeetingId id{};
    std::string title{};
    std::string number{}; ///< of its activity, if it has one
    MeetingState state{MeetingState::to_schedule};
    std::optional<LocalTime> start{};
    Due due{};                                ///< the window it has now
    std::optional<plan::Date> promised_end{}; ///< as Meeting::promised_end: decides whether it is late
};

/// What waits for a date on a day: the late ones, those of a plan that is over too, longest first, and the others, those due first before those without
/// a day.
struct Waiting {
    Shortlist<ToDate> late{};
    Shortlist<ToDate> to_date{};
};

/// From the coverage of one or several plans on the same day.
Waiting waiting(const std::vector<Coverage>& plans, const std::vector<LooseMeeting>& loose, plan::Date today);

} // namespace arrimage::domain
