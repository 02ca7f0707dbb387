#include "actions/present_poll.hpp"

#include "domain/refusal.hpp"
#include "store/meetings.hpp"

namespace arrimage::actions {

using domain::Refusal;
using domain::RefusalKind;

domain::Poll load_open_poll(store::Session& session, domain::MeetingId meeting) {
    store::load_meeting(session, meeting);
    if (const auto id = store::find_open_poll(session, meeting)) return store::load_poll(session, *id);
    throw Refusal{RefusalKind::conflict,
                  "Aucun sondage n’est ouvert pour cette rencontre. Ouvrez-en un, ou rouvrez le dernier."};
}

domain::Poll load_present_poll(store::Session& session, domain::MeetingId meeting) {
    store::load_meeting(session, meeting);
    if (const auto id = store::find_present_poll(session, meeting)) return store::load_poll(session, *id);
    throw Refusal{RefusalKind::conflict, "Cette rencontre n’a pas eu de sondage. Ouvrez-en un."};
}

std::vector<domain::Sitting> sittings_of(const domain::Poll& poll) {
    std::vector<domain::Sitting> sittings;
    for (const auto& [date, sitting] : poll.dates) sittings.push_back(sitting);
    return sittings;
}

} // namespace arrimage::actions
