#include "actions/move_minutes.hpp"

#include "domain/refusal.hpp"
#include "store/meetings.hpp"
#include "store/minutes.hpp"
#include "store/visibility.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::Minutes;
using domain::MinutesAct;
using domain::MinutesState;

namespace {

template <class Note>
Minutes move(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting, MinutesAct act,
             Note note) {
    store::Transaction transaction{env.database};
    store::check_runs(transaction, viewer, meeting);
    auto minutes = store::load_minutes(transaction, meeting);
    const auto after = domain::state_after(act, minutes.state);
    if (after != minutes.state) {
        minutes.state = after;
        note(transaction, minutes);
        store::save_minutes(transaction, minutes);
        transaction.commit();
    }
    return minutes;
}

void check_approves(store::Session& session, domain::MeetingId meeting, domain::MeetingId approved_in) {
    const auto may = list_approving_meetings(session, store::load_meeting(session, meeting));
    if (std::ranges::find(may, approved_in, &domain::Meeting::id) == may.end())
        throw domain::Refusal{
            domain::RefusalKind::invalid,
            "Choisissez la rencontre qui a approuvé ce compte-rendu\u00a0: une rencontre tenue, plus "
            "récente, du même comité."};
}

} // namespace

std::vector<domain::Meeting> list_approving_meetings(store::Session& session,
                                                     const domain::Meeting& meeting) {
    std::vector<domain::Meeting> meetings;
    for (const auto& line : store::list_minutes(session)) {
        if (!meeting.sitting || line.sitting.start <= meeting.sitting->start) continue;
        auto later = store::load_meeting(session, line.meeting);
        if (!meeting.committee || later.committee == meeting.committee) meetings.push_back(std::move(later));
    }
    std::ranges::reverse(meetings);
    return meetings;
}

Minutes circulate_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting) {
    return move(env, viewer, meeting, MinutesAct::circulate, [&](store::Transaction&, Minutes& minutes) {
        if (!minutes.circulated_at) minutes.circulated_at = env.now;
    });
}

Minutes approve_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting,
                        domain::MeetingId approved_in) {
    return move(env, viewer, meeting, MinutesAct::approve,
                [&](store::Transaction& transaction, Minutes& minutes) {
                    check_approves(transaction, meeting, approved_in);
                    minutes.approved_at = env.now;
                    minutes.approved_in = approved_in;
                });
}

Minutes publish_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting) {
    return move(env, viewer, meeting, MinutesAct::publish,
                [&](store::Transaction&, Minutes& minutes) { minutes.published_at = env.now; });
}

Minutes reopen_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting) {
    return move(env, viewer, meeting, MinutesAct::reopen, [&](store::Transaction&, Minutes& minutes) {
        if (minutes.state != MinutesState::published) minutes.published_at.reset();
        if (minutes.state != MinutesState::approved) {
            minutes.approved_at.reset();
            minutes.approved_in.reset();
        }
    });
}

} // namespace arrimage::actions
