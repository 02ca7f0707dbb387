#include "actions/add_incident.hpp"

#include "store/incidents.hpp"

namespace arrimage::actions {

domain::Incident add_incident(const Env& env, domain::Incident incident, plan::Date today) {
    domain::check(incident, today);
    incident.noted_at = env.now;
    incident.noted_by = env.by;
    store::Transaction transaction{env.database};
    incident.id = store::save_incident(transaction, incident);
    transaction.commit();
    return incident;
}

domain::Incident tell_of_incident(const Env& env, domain::IncidentId id,
                                  const std::optional<plan::Date>& board,
                                  const std::optional<plan::Date>& people, plan::Date today) {
    store::Transaction transaction{env.database};
    store::note_told(transaction, id, board, people);
    auto incident = store::load_incident(transaction, id);
    domain::check(incident, today);
    transaction.commit();
    return incident;
}

std::vector<domain::Incident> list_incidents(store::Database& database) {
    store::Session session{database};
    return store::list_incidents(session);
}

} // namespace arrimage::actions
