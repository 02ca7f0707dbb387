#pragma once

#include "actions/plan_invitations.hpp"
#include "store/letters.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

/// Who is in, out, unknown.
struct InvitationList {
    std::vector<domain::Invitation> invitations{}; ///< by name; those taken off the list are not there
    domain::AnswerTotals totals{};
};

/// Everything that the coordonnatrice reads of the invitations to a meeting.
struct ShownInvitations {
    domain::Meeting meeting{};
    InvitationList list{};
    std::vector<domain::AnswerRecord> answers{}; ///< all that came, in order
    std::vector<domain::Proposal> proposals{};   ///< those that wait
    store::LetterCounts sending{};               ///< where the letters of the last announcement are
    std::vector<domain::Letter> troubled{}; ///< letters that were tried in vain or given up, the last first
    std::optional<InvitationPlan> plan{};   ///< what sending would do
    std::string refusal{};                  ///< why nothing can be sent; empty when `plan` is there
};

InvitationList invitation_list(store::Session& session, domain::MeetingId meeting);

/// Throws domain::Refusal (not_found) when there is no such meeting.
ShownInvitations show_invitations(store::Database& database, domain::MeetingId meeting,
                                  std::string_view mailbox);

} // namespace arrimage::actions
