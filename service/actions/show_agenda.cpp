#include "actions/show_agenda.hpp"

#include "actions/agenda_source.hpp"
#include "actions/names.hpp"
#include "domain/refusal.hpp"
#include "store/agendas.hpp"
#include "store/meetings.hpp"
#include "store/visibility.hpp"

namespace arrimage::actions {

ShownAgenda show_agenda(store::Database& database, const domain::Viewer& viewer, domain::MeetingId id) {
    store::Session session{database};
    store::check_visible(session, viewer, id);
    ShownAgenda shown{.meeting = store::load_meeting(session, id)};
    shown.committee = name_of(session, shown.meeting.committee);
    if (auto agenda = store::find_agenda(session, id)) {
        shown.agenda = *std::move(agenda);
        return shown;
    }
    if (!viewer.coordonnatrice)
        throw domain::Refusal{domain::RefusalKind::not_found,
                              "L’ordre du jour de cette rencontre n’est pas encore prêt. Revenez plus tard."};
    shown.agenda = {.meeting = id,
                    .items = domain::merge({}, domain::derive_agenda(agenda_source(session, id)))};
    return shown;
}

} // namespace arrimage::actions
