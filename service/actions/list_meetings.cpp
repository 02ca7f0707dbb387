#include "actions/list_meetings.hpp"

#include "store/meeting_search.hpp"

namespace arrimage::actions {

domain::MeetingPage list_meetings(store::Database& database, const domain::Viewer& viewer,
                                  const domain::MeetingSearch& search) {
    store::Session session{database};
    return store::search_meetings(session, viewer, search);
}

} // namespace arrimage::actions
