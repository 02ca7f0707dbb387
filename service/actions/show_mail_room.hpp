#pragma once

#include "actions/held_mails.hpp"
#include "domain/letter.hpp"
#include "store/letters.hpp"

#include <map>
#include <string>
#include <vector>

namespace arrimage::actions {

/// What asks for a person in the mail that leaves and comes.
struct MailRoom {
    std::vector<HeldMail> held{}; ///< the first of them
    int all_held{0};
    std::map<domain::MeetingId, std::vector<domain::Invitation>>
        invitees{};                        ///< of the meetings they seem to be about
    std::vector<domain::Letter> failed{};  ///< given up, the last first, without their messages
    std::vector<domain::Letter> waiting{}; ///< that were tried in vain, the same
    store::LetterCounts counts{};
};

MailRoom show_mail_room(store::Database& database, const std::string& zone);

/// How many things there ask for a person.
struct MailRoomCounts {
    int held{0};
    int failed{0};
};
MailRoomCounts count_mail_room(store::Database& database);

} // namespace arrimage::actions
