#pragma once

#include "store/committees.hpp"
#include "store/organisations.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/seats.hpp"
#include "store/territories.hpp"
#include "support/meeting_desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::support {

/// The meetings of the sample plan and people around them: Aline and Benoît hold seats of the coordination committee
/// (Benoît until the end of 2003), Carole comes from Mékinac, Denis from an organisation.
struct Circle : MeetingDesk {
    domain::CommitteeId committee{};
    domain::TerritoryId mekinac{};
    domain::OrganisationId organisation{};
    domain::PersonId aline{}, benoit{}, carole{}, denis{};

    Circle() {
        store::Transaction transaction{database};
        committee = store::save_committee(transaction, "Comité de coordination", uids, now).id;
        mekinac = store::save_territory(transaction, "Mékinac", uids, now).id;
        organisation = store::save_organisation(transaction, "Centre des femmes").id;
        aline = add(transaction, "Aline Roy");
        benoit = add(transaction, "Benoît Côté");
        carole = add(transaction, "Carole Gagnon", mekinac);
        denis = add(transaction, "Denis Lévesque", {}, organisation);
        seat(transaction, aline, {});
        seat(transaction, benoit, day(2003, 12, 31));
        transaction.commit();
    }

    static domain::PersonId add(store::Transaction& transaction, const std::string& name,
                                std::optional<domain::TerritoryId> territory = {},
                                std::optional<domain::OrganisationId> organisation = {}) {
        const auto address = name.substr(0, 3) + std::to_string(name.size()) + "@exemple.invalid";
        return store::save_person(transaction, {.name = name,
                                                .addresses = {domain::mail_address(address)},
                                                .organisation = organisation,
                                                .territory = territory,
                                                .active = {day(2003, 1, 1), {}}})
            .id;
    }

    /// A meeting of the committee, and one of Mékinac, both still without a date.
    domain::Meeting of_committee() { return meeting("septembre 2003"); }
    domain::Meeting of_mekinac() { return meeting("Mékinac"); }

    std::vector<domain::PersonId> concerned(domain::MeetingId id) {
        store::Session session{database};
        return store::list_concerned(session, id);
    }

  private:
    void seat(store::Transaction& transaction, domain::PersonId person, std::optional<plan::Date> until) {
        const auto seat = store::save_seat(transaction, {.committee = committee});
        store::save_holding(transaction,
                            {.seat = seat.id, .person = person, .tenure = {day(2003, 1, 1), until}});
    }
};

} // namespace arrimage::support
