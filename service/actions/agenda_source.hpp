#pragma once

#include "domain/derive_agenda.hpp"
#include "store/database.hpp"

namespace arrimage::actions {

/// What the agenda of a meeting is derived from, out of the plan of its day, else of the latest. Throws domain::Refusal
/// (not_found) when there is no such meeting.
domain::AgendaSource agenda_source(store::Session& session, domain::MeetingId meeting);

} // namespace arrimage::actions
