#include "actions/hold_meeting.hpp"

namespace arrimage::actions {

domain::Meeting hold_meeting(const Env& env, domain::MeetingId id, std::optional<int> expected_version) {
    return act_on_meeting(env, {id, expected_version}, domain::MeetingAct::hold);
}

} // namespace arrimage::actions
