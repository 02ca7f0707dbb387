#pragma once

#include "domain/invitation.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::actions {

/// An invitation as its invitee reads it.
struct ShownInvitation {
    domain::Meeting meeting{};
    domain::Invitation invitation{};
    std::string closed{}; ///< why no answer is taken any more, in one sentence; empty: answers are taken
};

/// What the link of an invitation leads to; absent when it leads to none. Reading it changes nothing. Throws
/// domain::Refusal (gone) for someone taken off the list.
std::optional<ShownInvitation> show_invitation(store::Session& session, std::string_view token,
                                               domain::Instant now);
std::optional<ShownInvitation> show_invitation(store::Database& database, std::string_view token,
                                               domain::Instant now);

} // namespace arrimage::actions
