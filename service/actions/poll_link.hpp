#pragma once

#include "domain/poll.hpp"
#include "store/database.hpp"

#include <string_view>

namespace arrimage::actions {

struct LinkedPoll {
    domain::Poll poll{};
    domain::Invitee invitee{};
};

/// The poll that a link leads to, and whose answers it gives. Throws domain::Refusal (not_found) for a link that leads
/// nowhere: mistyped, or of someone who left.
LinkedPoll load_by_link(store::Session& session, std::string_view token);

} // namespace arrimage::actions
