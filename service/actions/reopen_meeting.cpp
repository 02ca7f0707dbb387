#include "actions/reopen_meeting.hpp"

namespace arrimage::actions {

domain::Meeting reopen_meeting(const Env& env, domain::MeetingId id, std::optional<int> expected_version) {
    return act_on_meeting(env, {id, expected_version}, domain::MeetingAct::reopen);
}

} // namespace arrimage::actions
