#pragma once

#include "actions/correspondence.hpp"
#include "actions/env.hpp"
#include "domain/follow_up.hpp"
#include "domain/viewer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// Who does what by when.
struct TakenOn {
    domain::MeetingId meeting{};
    std::string key{}; ///< of the section
    std::string what{};
    std::optional<domain::PersonId>
        owner{}; ///< else by `owner_name`: found by it when one active person alone has it
    std::string owner_name{};
    std::optional<plan::Date> due_on{};
    bool tell_owner{false}; ///< by mail, when they have an address
};

/// Notes it in a version of the compte-rendu and tells who took it on. For who runs the meeting. Throws domain::Refusal:
/// not_found, not_allowed; conflict once the compte-rendu is approved; invalid as domain::check.
domain::FollowUp add_follow_up(const Env& env, const Correspondence& mail, const domain::Viewer& viewer,
                               const TakenOn& taken_on);

/// For its owner and who runs the meeting; else not_found.
domain::FollowUp find_follow_up(store::Database& database, const domain::Viewer& viewer,
                                domain::FollowUpId id);

/// Takes back one that was noted by mistake, while its compte-rendu can be written. Throws as add_follow_up.
void remove_follow_up(const Env& env, const domain::Viewer& viewer, domain::FollowUpId id);

/// Done, or dropped: `outcome` says what came of it. For its owner and who runs the meeting; else not_found. Nothing when
/// it is closed. `reopen` undoes it.
domain::FollowUp close_follow_up(const Env& env, const domain::Viewer& viewer, domain::FollowUpId id,
                                 const std::string& outcome);
domain::FollowUp reopen_follow_up(const Env& env, const domain::Viewer& viewer, domain::FollowUpId id);

/// A follow-up with the meeting where it was taken on.
struct ListedFollowUp {
    domain::FollowUp follow_up{};
    std::string meeting{};
    std::optional<plan::Date> held_on{};
    bool mine{false}; ///< the viewer's own
    bool may_close{false};
};

/// All that the viewer may see: of the meetings that are theirs to see, and their own; the open ones first by
/// domain::comes_before, then the closed ones, the last closed first.
std::vector<ListedFollowUp> list_follow_ups(store::Database& database, const domain::Viewer& viewer);

} // namespace arrimage::actions
