#include "actions/names.hpp"

#include "plan/text.hpp"
#include "store/committees.hpp"
#include "store/organisations.hpp"
#include "store/persons.hpp"
#include "store/seats.hpp"
#include "store/territories.hpp"

#include <algorithm>

namespace arrimage::actions {

std::string name_of(store::Session& session, std::optional<domain::OrganisationId> id) {
    return id ? store::load_organisation(session, *id).name : std::string{};
}

std::string name_of(store::Session& session, std::optional<domain::TerritoryId> id) {
    return id ? store::load_territory(session, *id).name : std::string{};
}

std::string name_of(store::Session& session, std::optional<domain::CommitteeId> id) {
    return id ? store::load_committee(session, *id).name : std::string{};
}

std::vector<NamedPerson> named(store::Session& session, const std::vector<domain::PersonId>& persons) {
    std::vector<NamedPerson> all;
    all.reserve(persons.size());
    for (const auto id : persons) all.push_back({id, store::load_person(session, id).name});
    std::ranges::stable_sort(all, {}, [](const NamedPerson& one) { return plan::text::fold(one.name); });
    return all;
}

std::string label_of(store::Session& session, const domain::Seat& seat) {
    return domain::seat_label(seat, name_of(session, seat.territory), name_of(session, seat.organisation));
}

std::vector<domain::NamedHolding> history_of(store::Session& session, domain::SeatId seat) {
    std::vector<domain::NamedHolding> history;
    for (const auto& holding : store::list_holdings(session, {.seat = seat}))
        history.push_back({holding, store::load_person(session, holding.person).name});
    return history;
}

} // namespace arrimage::actions
