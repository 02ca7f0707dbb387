#include "store/incidents.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

using domain::Incident;
using domain::IncidentId;
using Day = std::optional<plan::Date>;

namespace {

Incident incident_of(const Query& query) {
    return {.id = query.get<IncidentId>(0),
            .happened_on = query.get<Day>(1),
            .noticed_on = query.get<plan::Date>(2),
            .what = query.get<std::string>(3),
            .information = query.get<std::string>(4),
            .people = query.get<std::optional<int>>(5),
            .serious = query.get<bool>(6),
            .why = query.get<std::string>(7),
            .measures = query.get<std::string>(8),
            .told_board_on = query.get<Day>(9),
            .told_people_on = query.get<Day>(10),
            .noted_at = query.get<domain::Instant>(11),
            .noted_by = query.get<std::string>(12)};
}

} // namespace

IncidentId save_incident(Transaction& transaction, const Incident& incident) {
    auto query = transaction.query(
        "INSERT INTO incidents (happened_on, noticed_on, what, information, people, serious, why, measures,"
        " told_board_on, told_people_on, noted_at, noted_by)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id");
    query
        .bind(incident.happened_on, incident.noticed_on, incident.what, incident.information, incident.people,
              incident.serious, incident.why, incident.measures, incident.told_board_on,
              incident.told_people_on, incident.noted_at, incident.noted_by)
        .next();
    return query.get<IncidentId>(0);
}

void note_told(Transaction& transaction, IncidentId id, const Day& board, const Day& people) {
    load_incident(transaction, id);
    transaction
        .query("UPDATE incidents SET told_board_on = coalesce(?2, told_board_on),"
               " told_people_on = coalesce(?3, told_people_on) WHERE id = ?1")
        .bind(id, board, people)
        .run();
}

Incident load_incident(Session& session, IncidentId id) {
    auto query =
        session.query("SELECT id, happened_on, noticed_on, what, information, people, serious, why, measures,"
                      " told_board_on, told_people_on, noted_at, noted_by FROM incidents WHERE id = ?1");
    if (query.bind(id).next()) return incident_of(query);
    throw domain::Refusal{domain::RefusalKind::not_found,
                          "Cet incident n’est pas au registre. Cherchez son numéro dans la liste."};
}

std::vector<Incident> list_incidents(Session& session) {
    auto query =
        session.query("SELECT id, happened_on, noticed_on, what, information, people, serious, why, measures,"
                      " told_board_on, told_people_on, noted_at, noted_by FROM incidents"
                      " ORDER BY noticed_on DESC, id DESC");
    std::vector<Incident> incidents;
    while (query.next()) incidents.push_back(incident_of(query));
    return incidents;
}

} // namespace arrimage::store
