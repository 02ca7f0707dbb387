#include "actions/settle_date.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"

namespace arrimage::actions {

namespace {

using domain::MeetingState;
using domain::Refusal;
using domain::RefusalKind;

void check(const Settlement& settlement) {
    domain::check_sitting(settlement.sitting);
    domain::check_line("Le lieu", settlement.place, 500);
    domain::check_line("Le lien", settlement.link, 1'000);
    if (!settlement.link.empty() && !settlement.link.starts_with("https://"))
        throw Refusal{RefusalKind::invalid, "Le lien commence par https://."};
}

void check_state(MeetingState state) {
    if (state == MeetingState::held)
        throw Refusal{RefusalKind::conflict, "Cette rencontre a eu lieu\u00a0: sa date ne change plus."};
    if (state == MeetingState::cancelled)
        throw Refusal{RefusalKind::conflict,
                      "Cette rencontre est annulée. Rétablissez-la avant de la dater."};
}

} // namespace

domain::Meeting settle_date(const Env& env, const Settlement& settlement) {
    check(settlement);
    store::Transaction transaction{env.database};
    auto meeting = store::load_meeting(transaction, settlement.meeting);
    check_state(meeting.state);
    meeting.state = MeetingState::confirmed;
    meeting.sitting = settlement.sitting;
    if (!settlement.place.empty()) meeting.place = settlement.place;
    if (!settlement.link.empty()) meeting.link = settlement.link;
    meeting = store::save_meeting(transaction, meeting, env.occasion());
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
