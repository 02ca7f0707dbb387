#include "actions/change_participants.hpp"

#include "actions/cancel_meeting.hpp"
#include "support/catch.hpp"
#include "support/circle.hpp"

using namespace arrimage;
using support::day;
using Ids = std::vector<domain::PersonId>;

namespace {

struct PeopleDesk : support::Circle {
    domain::MeetingId id = of_committee().id;

    Ids change(actions::ParticipantChange change) {
        change.meeting = id;
        return actions::change_participants(env(), change);
    }
};

} // namespace

TEST_CASE("Persons, and the people of a body, are added to a meeting") {
    PeopleDesk desk;
    CHECK(desk.concerned(desk.id) == Ids{desk.aline, desk.benoit});
    CHECK(desk.change({.add_territories = {desk.mekinac}}) == Ids{desk.aline, desk.benoit, desk.carole});
    CHECK(desk.change({.add_organisations = {desk.organisation}}) ==
          Ids{desk.aline, desk.benoit, desk.carole, desk.denis});
    desk.id = desk.of_mekinac().id;
    CHECK(desk.change({.add = {desk.denis}, .add_committees = {desk.committee}}) ==
          Ids{desk.aline, desk.benoit, desk.carole, desk.denis});
}

TEST_CASE("A committee is added as it is on the day of the meeting") {
    PeopleDesk desk;
    desk.id = desk.of_mekinac().id;
    desk.settle(desk.id, day(2004, 1, 20));
    CHECK(desk.change({.add_committees = {desk.committee}}) == Ids{desk.aline, desk.carole});
}

TEST_CASE("Someone taken out stays out whatever their seat, until they are added again") {
    PeopleDesk desk;
    CHECK(desk.change({.remove = {desk.aline}}) == Ids{desk.benoit});
    CHECK(desk.change({.remove = {desk.aline}}) == Ids{desk.benoit});
    CHECK(desk.change({.add_committees = {desk.committee}}) == Ids{desk.aline, desk.benoit});
}

TEST_CASE("Who is in or out already leaves no trace") {
    PeopleDesk desk;
    const auto before = desk.contents();
    desk.change({.add = {desk.aline}, .add_committees = {desk.committee}, .remove = {desk.denis}});
    CHECK(desk.contents() == before);
    desk.change({.add = {desk.denis}});
    desk.change({.remove = {desk.denis}});
    store::Session session{desk.database};
    CHECK_FALSE(store::find_participant(session, desk.id, desk.denis));
}

TEST_CASE("Who was not there on the day is not added by name, and is left out of a body") {
    PeopleDesk desk;
    {
        store::Transaction transaction{desk.database};
        auto denis = store::load_person(transaction, desk.denis);
        denis.active.to = day(2003, 8, 31);
        store::save_person(transaction, denis);
        transaction.commit();
    }
    CHECK(desk.refusal_of([&] { desk.change({.add = {desk.denis}}); }) ==
          "Denis Lévesque n’est pas parmi nous à cette date. Changez ses jours de présence d’abord.");
    CHECK(desk.change({.add_organisations = {desk.organisation}}) == Ids{desk.aline, desk.benoit});
}

TEST_CASE("Unknown persons and bodies, and meetings that no longer change, are refused") {
    PeopleDesk desk;
    CHECK_FALSE(desk.refusal_of([&] { desk.change({.add = {{999}}}); }).empty());
    CHECK_FALSE(desk.refusal_of([&] { desk.change({.add_committees = {{999}}}); }).empty());
    CHECK_FALSE(desk.refusal_of([&] { desk.change({.add_territories = {{999}}}); }).empty());
    CHECK_FALSE(desk.refusal_of([&] { desk.change({.add_organisations = {{999}}}); }).empty());
    CHECK_FALSE(desk.refusal_of([&] { desk.change({.add = {desk.denis}, .remove = {{999}}}); }).empty());
    actions::cancel_meeting(desk.env(), desk.id);
    CHECK_FALSE(desk.refusal_of([&] { desk.change({.add = {desk.denis}}); }).empty());
    desk.id = {999};
    CHECK(desk.refusal_of([&] { desk.change({}); }) == "Cette rencontre n’existe pas.");
}
