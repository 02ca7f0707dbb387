#pragma once

#include "domain/agenda.hpp"
#include "domain/viewer.hpp"
#include "store/database.hpp"

namespace arrimage::actions {

/// An agenda with its meeting.
struct ShownAgenda {
    domain::Agenda agenda{};
    domain::Meeting meeting{};
    std::string committee{}; ///< its name, empty for none
};

/// The agenda that was prepared; for the coordonnatrice, what would be derived now while it was not. Throws
/// domain::Refusal (not_found) when there is no such meeting, when the viewer may not see it, and for a member as long as
/// nobody prepared it.
ShownAgenda show_agenda(store::Database& database, const domain::Viewer& viewer, domain::MeetingId meeting);

} // namespace arrimage::actions
