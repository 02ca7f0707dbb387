#pragma once

#include "store/polls.hpp"

#include <vector>

namespace arrimage::actions {

/// The open poll of a meeting. Throws domain::Refusal: not_found when there is no such meeting, conflict when no poll is
/// open.
domain::Poll load_open_poll(store::Session& session, domain::MeetingId meeting);

/// The open poll of a meeting, else its last. Throws domain::Refusal: not_found when there is no such meeting, conflict
/// when it never had any.
domain::Poll load_present_poll(store::Session& session, domain::MeetingId meeting);

std::vector<domain::Sitting> sittings_of(const domain::Poll& poll);

} // namespace arrimage::actions
