#include "actions/act_on_meeting.hpp"

#include "domain/refusal.hpp"

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

} // namespace

Meeting act_on_meeting(store::Transaction& transaction, const Env& env, const MeetingAim& aim, MeetingAct act,
                       const MeetingEdit& edit) {
    const auto before = store::load_meeting(transaction, aim.meeting);
    auto after = before;
    domain::apply(act, after, {.now = env.now, .slot_taken_by = find_successor(transaction, before)});
    if (edit) edit(after);
    if (after == before) return before;
    check_version(before.version, aim.expected_version);
    return store::save_meeting(transaction, after, env.occasion());
}

Meeting act_on_meeting(const Env& env, const MeetingAim& aim, MeetingAct act, const MeetingEdit& edit) {
    store::Transaction transaction{env.database};
    auto meeting = act_on_meeting(transaction, env, aim, act, edit);
    transaction.commit();
    return meeting;
}

void check_version(int present, std::optional<int> expected) {
    if (!expected || *expected == present) return;
    throw domain::Refusal{domain::RefusalKind::conflict,
                          "Cette rencontre a été modifiée entre-temps. Relisez-la, puis recommencez."};
}

} // namespace arrimage::actions
