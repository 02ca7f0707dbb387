#include "actions/show_mail_room.hpp"

#include "store/invitations.hpp"

namespace arrimage::actions {

MailRoom show_mail_room(store::Database& database, const std::string& zone) {
    constexpr int most = 100;
    MailRoom room{.held = list_held_mails(database, zone)};
    store::Session session{database};
    room.all_held = store::count_held_mails(session);
    for (const auto& held : room.held)
        if (held.meeting && !room.invitees.contains(held.meeting->id))
            room.invitees[held.meeting->id] =
                store::list_invitations(session, held.meeting->id, /*withdrawn*/ false);
    for (auto& letter : store::list_recent_letters(session, most)) {
        if (letter.failed_at)
            room.failed.push_back(std::move(letter));
        else if (!letter.left_at && !letter.trouble.empty())
            room.waiting.push_back(std::move(letter));
    }
    room.counts = store::count_letters(session);
    return room;
}

MailRoomCounts count_mail_room(store::Database& database) {
    store::Session session{database};
    return {store::count_held_mails(session), store::count_failed_letters(session)};
}

} // namespace arrimage::actions
