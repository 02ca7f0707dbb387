#include "actions/add_meeting.hpp"

#include "domain/meeting_life.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"
#include "store/committees.hpp"
#include "store/slots.hpp"
#include "store/territories.hpp"

namespace arrimage::actions {

namespace {

using domain::Meeting;
using domain::MeetingState;

[[noreturn]] void refuse(const std::string& sentence) {
    throw domain::Refusal{domain::RefusalKind::conflict, sentence};
}

[[noreturn]] void refuse_taken(const Meeting& live) {
    const auto title = " : «\u00a0" + live.title + "\u00a0». ";
    if (live.state == MeetingState::held)
        refuse("Cette case du plan est remplie" + title + "Choisissez-en une autre.");
    refuse("Cette case du plan a déjà sa rencontre" + title + "Fixez-en la date, ou annulez-la d’abord.");
}

/// The last meeting that was in a freed slot.
std::optional<Meeting> find_predecessor(store::Session& session, domain::SlotId slot) {
    if (store::load_slot(session, slot).archived)
        refuse("Cette case a quitté le plan. Ajoutez la rencontre hors du plan, ou dans une autre case.");
    std::optional<Meeting> last;
    for (const auto& [meeting, reference] : store::list_meetings(session, {.slot = slot})) {
        if (domain::is_live(meeting)) refuse_taken(meeting);
        last = meeting;
    }
    return last;
}

void check_places(store::Session& session, const NewMeeting& asked) {
    if (asked.details.committee) store::load_committee(session, *asked.details.committee);
    if (asked.details.territory) store::load_territory(session, *asked.details.territory);
    if (asked.activity) store::check_activity(session, *asked.activity);
}

void enter_slot(store::Session& session, Meeting& meeting, domain::SlotId slot) {
    const auto activity = store::load_slot(session, slot).activity;
    if (meeting.activity && meeting.activity != activity)
        refuse("Cette case du plan appartient à une autre activité. Choisissez l’une ou l’autre.");
    meeting.activity = activity;
    meeting.slot = slot;
    const auto predecessor = find_predecessor(session, slot);
    if (!predecessor) return;
    meeting.wording = predecessor->wording;
    meeting.promised_end = predecessor->promised_end;
    if (meeting.window == plan::Interval{}) meeting.window = predecessor->window;
}

void check_days(const Meeting& meeting) {
    if (meeting.sitting) domain::check_sitting(*meeting.sitting);
    if (!meeting.sitting || meeting.window != plan::Interval{}) domain::check_window(meeting.window);
}

} // namespace

NewMeeting draft_meeting(store::Database& database, domain::SlotId slot) {
    store::Session session{database};
    NewMeeting draft{.activity = store::load_slot(session, slot).activity, .slot = slot};
    if (const auto predecessor = find_predecessor(session, slot)) {
        draft.details = domain::details_of(*predecessor);
        draft.details.place = draft.details.link = {};
        draft.window = predecessor->window;
    }
    return draft;
}

Meeting add_meeting(const Env& env, const NewMeeting& asked) {
    domain::check_details(asked.details);
    store::Transaction transaction{env.database};
    check_places(transaction, asked);
    Meeting meeting{.uid = env.new_uid(),
                    .state = asked.sitting ? MeetingState::confirmed : MeetingState::to_schedule,
                    .window = asked.window,
                    .sitting = asked.sitting,
                    .activity = asked.activity};
    domain::set_details(meeting, asked.details);
    if (asked.slot) enter_slot(transaction, meeting, *asked.slot);
    check_days(meeting);
    meeting = store::save_meeting(transaction, meeting, env.occasion());
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
