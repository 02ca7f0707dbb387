#pragma once

#include "domain/minutes.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::store {

std::optional<domain::Minutes> find_minutes(Session& session, domain::MeetingId meeting);

/// Throws Refusal(not_found), saying that it was not begun.
domain::Minutes load_minutes(Session& session, domain::MeetingId meeting);

/// Writes its state, not its text.
void save_minutes(Transaction& transaction, const domain::Minutes& minutes);

/// Adds a version after the others and gives its number; the compte-rendu is made when it is the first.
int add_minutes_version(Transaction& transaction, domain::MeetingId meeting, domain::MinutesVersion version);

/// Throws Refusal(not_found).
domain::MinutesVersion load_minutes_version(Session& session, domain::MeetingId meeting, int number);

/// The latest first, without their text.
std::vector<domain::MinutesVersion> list_minutes_versions(Session& session, domain::MeetingId meeting);

/// What someone was writing in a section.
struct MinutesDraft {
    domain::MeetingId meeting{};
    std::string key{}; ///< of the section
    domain::PersonId person{};
    int base{0}; ///< the version they began from
    std::string body{};
    std::string decisions{};
    domain::Instant saved_at{};
};

void save_minutes_draft(Transaction& transaction, const MinutesDraft& draft);
std::vector<MinutesDraft> list_minutes_drafts(Session& session, domain::MeetingId meeting,
                                              domain::PersonId person);
void drop_minutes_draft(Transaction& transaction, domain::MeetingId meeting, const std::string& key,
                        domain::PersonId person);

/// A held meeting in the list of comptes-rendus.
struct MinutesLine {
    domain::MeetingId meeting{};
    std::string title{};
    domain::Sitting sitting{};
    std::string committee{};                     ///< its name; empty for none
    std::optional<domain::MinutesState> state{}; ///< absent: not begun
    std::optional<domain::MeetingId> approved_in{};
    int documents{0};
};

/// Of the meetings held, the latest first.
std::vector<MinutesLine> list_minutes(Session& session);

/// A held meeting that we convened whose compte-rendu is not circulated.
struct MissingMinutes {
    domain::MeetingId meeting{};
    std::string title{};
    domain::Sitting sitting{};
    std::optional<domain::CommitteeId> committee{};
};

/// Notes that who should write it was written to, so many days after; false when they were already.
bool note_minutes_reminder(Transaction& transaction, domain::MeetingId meeting, int days, domain::Instant at);

/// By their end.
std::vector<MissingMinutes> list_missing_minutes(Session& session);

} // namespace arrimage::store
