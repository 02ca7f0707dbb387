#include "actions/show_invitation.hpp"

#include "actions/tokens.hpp"
#include "domain/announcing.hpp"
#include "domain/refusal.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"

namespace arrimage::actions {

namespace {

std::string why_closed(const domain::Meeting& meeting, domain::Instant now) {
    try {
        domain::check_answerable(meeting, now);
        return {};
    } catch (const domain::Refusal& refusal) {
        return refusal.what();
    }
}

} // namespace

std::optional<ShownInvitation> show_invitation(store::Session& session, std::string_view token,
                                               domain::Instant now) {
    const auto id = store::find_invitation_by_link(session, hash_token(token), store::Door::link);
    if (!id) return std::nullopt;
    ShownInvitation shown{.invitation = store::load_invitation(session, *id)};
    if (shown.invitation.withdrawn_at)
        throw domain::Refusal{
            domain::RefusalKind::gone,
            "Vous n’êtes plus sur la liste de cette rencontre. Écrivez à la coordination si "
            "vous pensez que c’est une erreur."};
    shown.meeting = store::load_meeting(session, shown.invitation.meeting);
    shown.closed = why_closed(shown.meeting, now);
    return shown;
}

std::optional<ShownInvitation> show_invitation(store::Database& database, std::string_view token,
                                               domain::Instant now) {
    store::Session session{database};
    return show_invitation(session, token, now);
}

} // namespace arrimage::actions
