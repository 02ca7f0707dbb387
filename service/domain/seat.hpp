#pragma once

#include "domain/person.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arrimage::domain {

/// A holding and the name of who holds, for people to read.
struct NamedHolding {
    Holding holding{};
    std::string name{};

    bool operator==(const NamedHolding&) const = default;
};

/// What people call a seat: its name, else the territory or the organisation it belongs to, given by their names.
std::string seat_label(const Seat& seat, const std::string& territory, const std::string& organisation);

bool exists_on(const Seat& seat, plan::Date day);

/// Who holds the seat that day.
std::optional<PersonId> holder_on(SeatId seat, std::span<const Holding> holdings, plan::Date day);

/// True when the seat exists that day and nobody holds it.
bool is_vacant(const Seat& seat, std::span<const Holding> holdings, plan::Date day);

/// Who sits on a committee that day: those who hold its seats, in their order, then its secretaries, each once. All is
/// the committee's.
std::vector<PersonId> members_on(std::span<const Seat> seats, std::span<const Holding> holdings,
                                 std::span<const RoleHolding> roles, plan::Date day);

/// Throws Refusal when the person cannot hold the seat on those days: invalid when they end before they begin; conflict,
/// with names and days, when the person does not take part or the seat does not exist on all of them, or when one of
/// `others`, the seat's other holdings, has a day in common.
void check_seating(const Seat& seat, const Person& person, const Tenure& tenure,
                   std::span<const NamedHolding> others);

/// Throws Refusal (conflict) when the person does not take part on all of these days.
void check_active(const Person& person, const Tenure& tenure);

} // namespace arrimage::domain
