#pragma once

#include "domain/entry.hpp"
#include "domain/person.hpp"

#include <optional>
#include <vector>

namespace arrimage::domain {

/// What makes the meetings of a committee, of a territory or of both a person's own: a seat, a secretariat, or
/// where they live.
struct Membership {
    std::optional<CommitteeId> committee{};
    std::optional<TerritoryId> territory{};
    Tenure tenure{};

    bool operator==(const Membership&) const = default;
};

/// All that decides which meetings concern a person.
struct Belonging {
    PersonId person{};
    Tenure active{}; ///< no meeting of other days concerns them
    std::vector<Membership> memberships{};
    std::vector<MeetingId> added{};     ///< meetings that concern them without a membership, in order
    std::vector<MeetingId> taken_out{}; ///< meetings that do not, whatever their memberships, in order

    bool operator==(const Belonging&) const = default;
};

/// What a meeting says of whom it concerns: the local days it touches, and whose it is.
struct Concern {
    MeetingId meeting{};
    WholeDays days{};
    std::optional<CommitteeId> committee{};
    std::optional<TerritoryId> territory{};

    bool operator==(const Concern&) const = default;
};

Concern concern_of(const Meeting& meeting);

/// True when the meeting concerns the person: on at least one of its days they are active and a membership of theirs
/// in its committee or its territory runs, or they were added; and they were not taken out. The membership and the
/// activity may each be of another of its days.
bool concerns(const Concern& meeting, const Belonging& person);

} // namespace arrimage::domain
