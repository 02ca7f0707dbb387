#include "actions/show_committee.hpp"

#include "store/persons.hpp"
#include "store/roles.hpp"

namespace arrimage::actions {

namespace {

std::vector<domain::Person> members_on(store::Session& session, domain::CommitteeId id, plan::Date day) {
    const auto seats = store::list_seats(session, {.committee = id});
    const auto holdings = store::list_holdings(session, {.committee = id});
    const auto roles = store::list_roles(session, {.committee = id});
    std::vector<domain::Person> members;
    for (const auto person : domain::members_on(seats, holdings, roles, day))
        members.push_back(store::load_person(session, person));
    return members;
}

} // namespace

CommitteeView show_committee(store::Database& database, domain::CommitteeId id, plan::Date day) {
    store::Session session{database};
    CommitteeView view{.committee = store::load_committee(session, id),
                       .seats = view_seats(session, {.committee = id}, day),
                       .members = members_on(session, id, day)};
    for (const auto& role : store::list_roles(session, {.committee = id}))
        view.secretaries.push_back({role, store::load_person(session, role.person).name});
    return view;
}

} // namespace arrimage::actions
