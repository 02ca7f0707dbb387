#include "actions/change_participants.hpp"

#include "domain/belonging.hpp"
#include "domain/meeting_life.hpp"
#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "store/organisations.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/seats.hpp"
#include "store/territories.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

using domain::PersonId;

class Participants {
  public:
    Participants(store::Transaction& transaction, const domain::Meeting& meeting, domain::Instant at)
        : transaction_(transaction), meeting_(domain::concern_of(meeting)), at_(at) {}

    /// Someone named must be there on these days; the people of a body are those who are.
    void add_named(PersonId person) {
        const auto name = store::load_person(transaction_, person).name;
        if (!add(person))
            throw domain::Refusal{
                domain::RefusalKind::conflict,
                name + " n’est pas parmi nous à cette date. Changez ses jours de présence d’abord."};
    }

    void add_all(const std::vector<PersonId>& persons) {
        for (const auto person : persons) add(person);
    }

    /// Leaves them to their memberships, and says so apart only where these bring them in.
    void remove(PersonId person) {
        store::load_person(transaction_, person);
        if (!concerns(person)) return;
        set(person, std::nullopt);
        if (concerns(person)) set(person, false);
    }

  private:
    /// False when they are not active on any of the days.
    bool add(PersonId person) {
        if (concerns(person)) return true;
        set(person, std::nullopt);
        if (concerns(person)) return true;
        set(person, true);
        if (concerns(person)) return true;
        set(person, std::nullopt);
        return false;
    }

    bool concerns(PersonId person) {
        return domain::concerns(meeting_, store::load_belonging(transaction_, person));
    }

    void set(PersonId person, std::optional<bool> present) {
        store::set_participant(transaction_, meeting_.meeting, person, present, at_);
    }

    store::Transaction& transaction_;
    domain::Concern meeting_;
    domain::Instant at_;
};

void append(std::vector<PersonId>& all, const std::vector<PersonId>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

std::vector<PersonId> list_of_organisation(store::Session& session, domain::OrganisationId id,
                                           const domain::WholeDays& days) {
    std::vector<PersonId> persons;
    store::load_organisation(session, id);
    for (const auto& person : store::list_persons(session, {.organisation = id}))
        persons.push_back(person.id);
    for (const auto& seat : store::list_seats(session, {.organisation = id}))
        for (const auto& holding : store::list_holdings(session, {.seat = seat.id}))
            if (domain::overlap(holding.tenure, {days.first, days.last})) persons.push_back(holding.person);
    return persons;
}

} // namespace

std::vector<PersonId> list_people(store::Session& session, const ParticipantChange& change) {
    const auto days = domain::days_of(store::load_meeting(session, change.meeting));
    std::vector<PersonId> persons;
    for (const auto id : change.add_committees) {
        store::load_committee(session, id);
        append(persons, store::list_concerned(session, {.days = days, .committee = id}));
    }
    for (const auto id : change.add_territories) {
        store::load_territory(session, id);
        append(persons, store::list_concerned(session, {.days = days, .territory = id}));
    }
    for (const auto id : change.add_organisations) append(persons, list_of_organisation(session, id, days));
    return persons;
}

std::vector<PersonId> change_participants(store::Transaction& transaction, const Env& env,
                                          const ParticipantChange& change) {
    const auto meeting = store::load_meeting(transaction, change.meeting);
    domain::state_after(domain::MeetingAct::change, meeting, {env.now});
    Participants participants{transaction, meeting, env.now};
    participants.add_all(list_people(transaction, change));
    for (const auto id : change.add) participants.add_named(id);
    for (const auto id : change.remove) participants.remove(id);
    return store::list_concerned(transaction, change.meeting);
}

std::vector<PersonId> change_participants(const Env& env, const ParticipantChange& change) {
    store::Transaction transaction{env.database};
    auto concerned = change_participants(transaction, env, change);
    transaction.commit();
    return concerned;
}

} // namespace arrimage::actions
