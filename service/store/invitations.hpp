#pragma once

#include "domain/invitation.hpp"
#include "store/database.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

domain::AnnouncementId insert_announcement(Transaction& transaction,
                                           const domain::Announcement& announcement);
std::optional<domain::Announcement> find_last_announcement(Session& session, domain::MeetingId meeting);

/// Throws Refusal(not_found) when there is none.
domain::Announcement load_announcement(Session& session, domain::AnnouncementId id);

/// Writes it, new when its id is 0, and gives its id. The row of a person who was invited to that meeting before is
/// theirs again.
domain::InvitationId save_invitation(Transaction& transaction, const domain::Invitation& invitation);

/// Throws Refusal(not_found) when there is none.
domain::Invitation load_invitation(Session& session, domain::InvitationId id);

/// By name; those taken off the list too, unless `withdrawn` is false.
std::vector<domain::Invitation> list_invitations(Session& session, domain::MeetingId meeting,
                                                 bool withdrawn = true);

/// The invitations to one meeting, and when they or their answers last changed.
struct InvitedMeeting {
    std::vector<domain::Invitation> invitations{}; ///< by name, without those taken off the list
    domain::Instant changed_at{};
};

/// Those of every confirmed meeting to which someone is invited.
std::map<domain::MeetingId, InvitedMeeting> list_invited_meetings(Session& session);

/// What an organizer's own calendar shows of answers changed at `at`.
void touch_organizers(Transaction& transaction, domain::Instant at);

/// The confirmed meetings from a day on to which someone is invited, in the order of their ids.
std::vector<domain::MeetingId> list_meetings_to_remind_of(Session& session, plan::Date day);

/// Where a secret opens: a link's on the page, an address's for replies by mail. Neither serves for the other.
enum class Door { link, address };

/// Another secret that stands for an invitation, beside those it has.
void save_invitation_link(Transaction& transaction, std::string_view token_hash, Door door,
                          domain::InvitationId invitation, domain::Instant at);
std::optional<domain::InvitationId> find_invitation_by_link(Session& session, std::string_view token_hash,
                                                            Door door);

/// The invitation that a letter of ours with this Message-ID (without brackets) was about.
std::optional<domain::InvitationId> find_invitation_by_letter(Session& session, std::string_view message_id);

void insert_answer(Transaction& transaction, const domain::AnswerRecord& answer);

/// All that came for a meeting's invitations, in the order in which they came.
std::vector<domain::AnswerRecord> list_answers(Session& session, domain::MeetingId meeting);

domain::ProposalId insert_proposal(Transaction& transaction, const domain::Proposal& proposal);

/// Throws Refusal(not_found) when there is none.
domain::Proposal load_proposal(Session& session, domain::ProposalId id);

/// Those of a meeting that wait for a yes or a no, in the order in which they came.
std::vector<domain::Proposal> list_open_proposals(Session& session, domain::MeetingId meeting);
void settle_proposal(Transaction& transaction, domain::ProposalId id, bool taken, domain::Instant at);

} // namespace arrimage::store
