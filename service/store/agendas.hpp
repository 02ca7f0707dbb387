#pragma once

#include "domain/agenda.hpp"
#include "domain/derive_agenda.hpp"
#include "store/database.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace arrimage::store {

/// The agenda that someone prepared; absent while nobody did.
std::optional<domain::Agenda> find_agenda(Session& session, domain::MeetingId meeting);

/// Writes it whole, its items in their order, under the next version, and gives it as it now stands with the ids of its
/// items. `at` is when it changed.
domain::Agenda save_agenda(Transaction& transaction, domain::Agenda agenda, domain::Instant at);

/// The meetings of the same committee, or of the same territory where there is none, archived and cancelled ones
/// excepted.
std::vector<domain::NeighbourMeeting> list_neighbours(Session& session, const domain::Meeting& meeting);

/// What the present activities of a plan promise by a day and that is no meeting, in reading order.
std::vector<std::pair<domain::ActivityId, domain::Due>> list_activity_deadlines(Session& session,
                                                                                domain::PlanId plan);

/// The items of an agenda that its meeting did not come to, those taken out since excepted.
std::vector<domain::UnreachedItem> list_unreached(Session& session, domain::MeetingId meeting);

/// The meetings whose agenda someone prepared.
std::vector<domain::MeetingId> list_prepared_agendas(Session& session);

} // namespace arrimage::store
