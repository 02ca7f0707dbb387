#include "actions/find_invitation.hpp"

#include "store/invitations.hpp"

namespace arrimage::actions {

domain::Invitation find_invitation(store::Database& database, domain::InvitationId id) {
    store::Session session{database};
    return store::load_invitation(session, id);
}

} // namespace arrimage::actions
