#pragma once

#include "domain/poll.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// An open poll, then its dates and whom they are put to.
domain::PollId insert_poll(Transaction& transaction, domain::MeetingId meeting, domain::Instant at);
domain::PollDateId insert_poll_date(Transaction& transaction, domain::PollId poll,
                                    const domain::Sitting& sitting);
domain::InviteeId insert_invitee(Transaction& transaction, domain::PollId poll, domain::PersonId person);

/// Another link to an invitee's answers, beside those they have.
void save_poll_link(Transaction& transaction, const std::string& token_hash, domain::InviteeId invitee,
                    domain::Instant at);

/// Notes that they were reminded.
void note_reminder(Transaction& transaction, domain::InviteeId invitee, domain::Instant at);

/// All they answer, in place of what they answered before.
void save_answers(Transaction& transaction, domain::InviteeId invitee, const domain::PollAnswers& answers,
                  const std::string& note, domain::Instant at);

void close_poll(Transaction& transaction, domain::PollId poll, domain::Instant at);
void reopen_poll(Transaction& transaction, domain::PollId poll);

std::optional<domain::PollId> find_open_poll(Session& session, domain::MeetingId meeting);

/// The open one, else the last.
std::optional<domain::PollId> find_present_poll(Session& session, domain::MeetingId meeting);

/// The poll of a date. Throws Refusal(not_found) when there is no such date.
domain::PollId load_poll_of(Session& session, domain::PollDateId date);

/// Whole. Throws Refusal(not_found) when there is none.
domain::Poll load_poll(Session& session, domain::PollId id);

/// Whose answers a link gives.
struct PollLink {
    domain::PollId poll{};
    domain::InviteeId invitee{};
};
std::optional<PollLink> find_poll_link(Session& session, std::string_view token_hash);

/// A date of an open poll, and whom it is put to.
struct PolledDate {
    domain::MeetingId meeting{};
    domain::Sitting sitting{};
    std::vector<domain::PersonId> persons{}; ///< in the order of their ids
};

/// Those that touch a day of the interval by the clock of their own zone.
std::vector<PolledDate> list_polled_dates(Session& session, plan::Date first, plan::Date last);

} // namespace arrimage::store
