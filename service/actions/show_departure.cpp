#include "actions/show_departure.hpp"

namespace arrimage::actions {

namespace {

bool is_over(const domain::Tenure& tenure, plan::Date day) {
    return tenure.to && *tenure.to < day;
}

} // namespace

Departure show_departure(const Env& env, domain::PersonId id, plan::Date day) {
    Departure departure{.view = show_person(env.database, id)};
    std::erase_if(departure.view.seats, [&](const auto& seat) { return is_over(seat.holding.tenure, day); });
    std::erase_if(departure.view.roles, [&](const auto& role) { return is_over(role.role.tenure, day); });
    store::Session session{env.database};
    departure.accesses = store::count_accesses(session, id, env.now);
    return departure;
}

} // namespace arrimage::actions
