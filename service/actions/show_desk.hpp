#pragma once

#include "actions/kept_answers.hpp"
#include "domain/desk.hpp"
#include "domain/follow_up.hpp"
#include "domain/year_picture.hpp"

#include <optional>
#include <string>

namespace arrimage::actions {

/// The plan of the year that a first page shows.
struct DeskPlan {
    std::string title{};
    plan::Period period{};
    domain::SlotCounts totals{};
    domain::YearPicture year{};
};

/// What the coordonnatrice's first page says, each list cut to its first lines.
struct Desk {
    plan::Date as_of{};
    std::optional<DeskPlan>
        plan{};                ///< the plan that covers the day, else the latest; absent while none is kept
    domain::Waiting waiting{}; ///< of every plan whose period is not over
    domain::Shortlist<domain::DatedMeeting> to_confirm{};
    domain::Shortlist<domain::WaitingPoll> polls{};
    domain::Shortlist<domain::WaitingInvitations> invitations{};
    domain::Shortlist<domain::DatedMeeting>
        minutes{}; ///< held, their compte-rendu not circulated; the oldest first
    domain::Shortlist<domain::DatedMeeting> next{};
};

/// What a member's first page says of meetings.
struct MemberDesk {
    domain::Shortlist<domain::DatedMeeting> next{}; ///< those that concern them, the soonest first
    domain::Shortlist<domain::FollowUp>
        follow_ups{}; ///< what they took on and is open, by domain::comes_before
    domain::Shortlist<domain::DatedMeeting> minutes{}; ///< whose compte-rendu they may read, the latest five
};

/// `today` is a day on the organisation's wall.
Desk show_desk(store::Session& session, const plan::Date& today);

MemberDesk show_member_desk(store::Database& database, domain::PersonId member, plan::Date today);

/// For pages: KeptDesk{database, show_desk}.
using KeptDesk = KeptAnswers<plan::Date, Desk>;

} // namespace arrimage::actions
