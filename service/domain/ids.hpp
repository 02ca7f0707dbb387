#pragma once

#include <compare>
#include <cstdint>

namespace arrimage::domain {

/// A row number that cannot be taken for another noun's.
template <class Noun>
struct Id {
    std::int64_t value{0};

    auto operator<=>(const Id&) const = default;
};

using PlanId = Id<struct PlanTag>;
using ActivityId = Id<struct ActivityTag>;
using SlotId = Id<struct SlotTag>;
using MeetingId = Id<struct MeetingTag>;
using CommitteeId = Id<struct CommitteeTag>;
using TerritoryId = Id<struct TerritoryTag>;
using PersonId = Id<struct PersonTag>;
using OrganisationId = Id<struct OrganisationTag>;
using SeatId = Id<struct SeatTag>;
using HoldingId = Id<struct HoldingTag>;
using RoleId = Id<struct RoleTag>;
using PollId = Id<struct PollTag>;
using PollDateId = Id<struct PollDateTag>;
using InviteeId = Id<struct InviteeTag>;
using SessionId = Id<struct SessionTag>;
using DraftId = Id<struct DraftTag>;
using LetterId = Id<struct LetterTag>;
using InvitationId = Id<struct InvitationTag>;
using AnnouncementId = Id<struct AnnouncementTag>;
using ProposalId = Id<struct ProposalTag>;
using AgendaItemId = Id<struct AgendaItemTag>;
using ReceivedMailId = Id<struct ReceivedMailTag>;
using FollowUpId = Id<struct FollowUpTag>;
using DocumentId = Id<struct DocumentTag>;
using PassageId = Id<struct PassageTag>;
using IncidentId = Id<struct IncidentTag>;
using SubscriptionId = Id<struct SubscriptionTag>;

} // namespace arrimage::domain
