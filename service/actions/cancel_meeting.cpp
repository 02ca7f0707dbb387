#include "actions/cancel_meeting.hpp"

namespace arrimage::actions {

domain::Meeting cancel_meeting(const Env& env, domain::MeetingId id, std::optional<int> expected_version) {
    return act_on_meeting(env, {id, expected_version}, domain::MeetingAct::cancel);
}

} // namespace arrimage::actions
