#pragma once

#include "domain/follow_up.hpp"
#include "store/database.hpp"

#include <optional>
#include <vector>

namespace arrimage::store {

/// Which follow-ups: all that every given field names.
struct FollowUpFilter {
    std::optional<domain::MeetingId> meeting{};
    std::optional<domain::PersonId> owner{};
    std::optional<bool> open{};
};

/// Writes it, new when its id is 0, and gives it with its id.
domain::FollowUp save_follow_up(Transaction& transaction, domain::FollowUp follow_up);

/// For one that was noted by mistake.
void remove_follow_up(Transaction& transaction, domain::FollowUpId id);

/// Throws Refusal(not_found).
domain::FollowUp load_follow_up(Session& session, domain::FollowUpId id);

/// In the order in which they were noted.
std::vector<domain::FollowUp> list_follow_ups(Session& session, const FollowUpFilter& filter = {});

/// The open ones of the former meetings of the same committee, else of the same territory, by domain::comes_before.
std::vector<domain::FollowUp> list_open_follow_ups(Session& session, const domain::Meeting& meeting);

} // namespace arrimage::store
