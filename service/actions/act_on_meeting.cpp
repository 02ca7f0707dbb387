#include "actions/act_on_meeting.hpp"

#include "domain/refusal.hpp"
#include "store/polls.hpp"

namespace arrimage::actions {

namespace {

using domain::Meeting;
using domain::MeetingAct;

/// The title of the live meeting that stands in the slot of a cancelled one.
std::optional<std::string> find_successor(store::Session& session, const Meeting& meeting) {
    if (!meeting.slot) return std::nullopt;
    for (const auto& [other, reference] : store::list_meetings(session, {.slot = meeting.slot}))
        if (other.id != meeting.id && domain::is_live(other)) return other.title;
    return std::nullopt;
}

domain::Circumstances circumstances(store::Session& session, const Meeting& meeting, domain::Instant now) {
    return {.now = now,
            .poll_open = store::find_open_poll(session, meeting.id).has_value(),
            .slot_taken_by = find_successor(session, meeting)};
}

} // namespace

Meeting act_on_meeting(store::Transaction& transaction, const Env& env, const MeetingAim& aim, MeetingAct act,
                       const MeetingEdit& edit) {
    auto before = store::load_meeting(transaction, aim.meeting);
    auto after = before;
    domain::apply(act, after, circumstances(transaction, before, env.now));
    if (edit) edit(after);
    if (after == before) return before;
    check_version(before.version, aim.expected_version);
    after = store::save_meeting(transaction, after, env.occasion());
    close_left_poll(transaction, after, env.now);
    return after;
}

Meeting act_on_meeting(const Env& env, const MeetingAim& aim, MeetingAct act, const MeetingEdit& edit) {
    store::Transaction transaction{env.database};
    auto meeting = act_on_meeting(transaction, env, aim, act, edit);
    transaction.commit();
    return meeting;
}

void close_left_poll(store::Transaction& transaction, const Meeting& meeting, domain::Instant now) {
    if (meeting.state == domain::MeetingState::proposed) return;
    if (const auto poll = store::find_open_poll(transaction, meeting.id))
        store::close_poll(transaction, *poll, now);
}

void check_version(int present, std::optional<int> expected) {
    if (!expected || *expected == present) return;
    throw domain::Refusal{domain::RefusalKind::conflict,
                          "Cette rencontre a été modifiée entre-temps. Relisez-la, puis recommencez."};
}

} // namespace arrimage::actions
