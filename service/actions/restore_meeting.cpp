#include "actions/restore_meeting.hpp"

namespace arrimage::actions {

domain::Meeting restore_meeting(const Env& env, domain::MeetingId id, std::optional<int> expected_version) {
    return act_on_meeting(env, {id, expected_version}, domain::MeetingAct::restore);
}

} // namespace arrimage::actions
