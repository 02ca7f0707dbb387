#include "actions/poll_link.hpp"

#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "store/polls.hpp"

#include <algorithm>

namespace arrimage::actions {

LinkedPoll load_by_link(store::Session& session, std::string_view token) {
    const auto link = store::find_poll_link(session, hash_token(token));
    if (!link)
        throw domain::Refusal{domain::RefusalKind::not_found,
                              "Ce lien ne mène à aucun sondage ni à aucune invitation. Copiez-le en entier, "
                              "ou demandez-en un autre."};
    auto poll = store::load_poll(session, link->poll);
    auto invitee = *std::ranges::find(poll.invitees, link->invitee, &domain::Invitee::id);
    return {std::move(poll), std::move(invitee)};
}

} // namespace arrimage::actions
