#include "domain/seat.hpp"

#include "domain/refusal.hpp"
#include "domain/tenure.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

void check_exists(const Seat& seat, const Tenure& tenure) {
    if (!seat.closed_on || (tenure.to && *tenure.to <= *seat.closed_on)) return;
    throw Refusal{RefusalKind::conflict, "Ce siège n’existe plus après le " +
                                             plan::french_date(*seat.closed_on) +
                                             "\u00a0: le mandat finit ce jour-là au plus tard."};
}

void check_free(const Tenure& tenure, std::span<const NamedHolding> others) {
    for (const auto& [holding, name] : others)
        if (overlap(holding.tenure, tenure))
            throw Refusal{RefusalKind::conflict, name + " occupe ce siège " + french_tenure(holding.tenure) +
                                                     ". Terminez d’abord ce mandat."};
}

void add_once(std::vector<PersonId>& persons, PersonId person) {
    if (std::ranges::find(persons, person) == persons.end()) persons.push_back(person);
}

} // namespace

std::string seat_label(const Seat& seat, const std::string& territory, const std::string& organisation) {
    if (!seat.name.empty()) return seat.name;
    return territory.empty() ? organisation : territory;
}

bool exists_on(const Seat& seat, plan::Date day) {
    return !seat.closed_on || day <= *seat.closed_on;
}

std::optional<PersonId> holder_on(SeatId seat, std::span<const Holding> holdings, plan::Date day) {
    for (const auto& holding : holdings)
        if (holding.seat == seat && covers(holding.tenure, day)) return holding.person;
    return std::nullopt;
}

bool is_vacant(const Seat& seat, std::span<const Holding> holdings, plan::Date day) {
    return exists_on(seat, day) && !holder_on(seat.id, holdings, day);
}

std::vector<PersonId> members_on(std::span<const Seat> seats, std::span<const Holding> holdings,
                                 std::span<const RoleHolding> roles, plan::Date day) {
    std::vector<PersonId> members;
    for (const auto& seat : seats)
        if (const auto holder = holder_on(seat.id, holdings, day)) add_once(members, *holder);
    for (const auto& role : roles)
        if (role.role == Role::secretary && covers(role.tenure, day)) add_once(members, role.person);
    return members;
}

void check_seating(const Seat& seat, const Person& person, const Tenure& tenure,
                   std::span<const NamedHolding> others) {
    check(tenure);
    check_active(person, tenure);
    check_exists(seat, tenure);
    check_free(tenure, others);
}

void check_active(const Person& person, const Tenure& tenure) {
    if (within(tenure, person.active)) return;
    throw Refusal{RefusalKind::conflict, person.name + " participe " + french_tenure(person.active) +
                                             "\u00a0: son mandat doit tenir dans ces jours."};
}

} // namespace arrimage::domain
