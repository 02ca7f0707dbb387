#pragma once

#include "actions/add_bodies.hpp"
#include "actions/add_person.hpp"
#include "actions/add_seat.hpp"
#include "actions/grant_role.hpp"
#include "actions/seat_person.hpp"
#include "actions/show_committee.hpp"
#include "actions/show_person.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

namespace arrimage::support {

/// An office whose people are looked after: today is 15 April 2003.
struct PeopleDesk {
    static constexpr plan::Date today{std::chrono::year{2003}, std::chrono::April, std::chrono::day{15}};
    static constexpr plan::Date april{std::chrono::year{2003}, std::chrono::April, std::chrono::day{1}};

    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = numbered_uids();

    actions::Env env() {
        return {database, noon(), [this] { return uids(); }, "Odile Tremblay"};
    }

    domain::PersonId person(const std::string& name, std::vector<std::string> addresses = {},
                            plan::Date from = april) {
        return actions::add_person(env(), {.name = name, .addresses = std::move(addresses), .from = from}).id;
    }

    domain::CommitteeId committee(const std::string& name = "Comité de suivi") {
        return actions::add_committee(env(), name).id;
    }

    domain::SeatId seat(const std::string& name, domain::CommitteeId committee) {
        return actions::add_seat(env(), {.committee = committee, .name = name}).id;
    }

    domain::Holding sit(domain::SeatId seat, domain::PersonId person, domain::Tenure tenure = {april, {}}) {
        return actions::seat_person(env(), {.seat = seat, .person = person, .tenure = tenure});
    }

    domain::RoleHolding coordinate(domain::PersonId person, domain::Tenure tenure = {april, {}}) {
        return actions::grant_role(
            env(), {.person = person, .role = domain::Role::coordonnatrice, .tenure = tenure});
    }

    domain::Person load(domain::PersonId id) { return actions::show_person(database, id).person; }

    /// All rows, to see that nothing at all changed.
    std::string rows() {
        store::Session session{database};
        return dump(session);
    }

    /// "Odile Tremblay 2003-04-01/2003-08-31": who held the seat.
    std::vector<std::string> held(domain::CommitteeId committee, std::size_t seat = 0) {
        std::vector<std::string> lines;
        for (const auto& [holding, name] :
             actions::show_committee(database, committee, today).seats.at(seat).history)
            lines.push_back(name + " " + plan::to_iso(holding.tenure.from) + "/" +
                            (holding.tenure.to ? plan::to_iso(*holding.tenure.to) : ""));
        return lines;
    }
};

} // namespace arrimage::support
