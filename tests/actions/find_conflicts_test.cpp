#include "actions/find_conflicts.hpp"

#include "actions/add_meeting.hpp"
#include "actions/cancel_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/close_poll.hpp"
#include "support/catch.hpp"
#include "support/poll_desk.hpp"

using namespace arrimage;
using namespace std::chrono_literals;
using domain::Clash;
using support::day;
using support::evening;

namespace {

struct ConflictDesk : support::Circle {
    domain::MeetingId id = of_committee().id;
    domain::MeetingId other{};

    ConflictDesk() { other = add("Table logement", evening(day(2003, 9, 16)), {aline, denis}); }

    domain::MeetingId add(const std::string& title, const domain::Sitting& sitting,
                          const std::vector<domain::PersonId>& persons) {
        const auto meeting = actions::add_meeting(env(), {.details = {.title = title}, .sitting = sitting});
        actions::change_participants(env(), {.meeting = meeting.id, .add = persons});
        return meeting.id;
    }

    std::vector<actions::Conflict> find(const std::optional<domain::Sitting>& sitting = {}) {
        return actions::find_conflicts(database, {id, sitting, "America/Toronto"});
    }
};

} // namespace

TEST_CASE("A date runs into another meeting of the same people, in hours or in day, with their names") {
    ConflictDesk desk;
    const auto hours = desk.find(evening(day(2003, 9, 16), 20h, 22h));
    REQUIRE(hours.size() == 1);
    CHECK(hours[0] == actions::Conflict{.other = desk.other,
                                        .title = "Table logement",
                                        .sitting = evening(day(2003, 9, 16)),
                                        .clash = Clash::same_hours,
                                        .persons = {{desk.aline, "Aline Roy"}}});
    const auto morning = desk.find(evening(day(2003, 9, 16), 9h, 12h));
    REQUIRE(morning.size() == 1);
    CHECK(morning[0].clash == Clash::same_day);
    CHECK(desk.find(evening(day(2003, 9, 17))).empty());
}

TEST_CASE(
    "A meeting of other people, a cancelled one, one without a date and the meeting itself are no conflict") {
    ConflictDesk desk;
    desk.add("Autre table", evening(day(2003, 9, 17)), {desk.denis, desk.carole});
    CHECK(desk.find(evening(day(2003, 9, 17))).empty());
    desk.settle(desk.id, day(2003, 9, 17));
    CHECK(desk.find(evening(day(2003, 9, 17))).empty());
    actions::cancel_meeting(desk.env(), desk.other);
    CHECK(desk.find(evening(day(2003, 9, 16))).empty());
}

TEST_CASE("Who would no longer be there on that day is in no conflict") {
    ConflictDesk desk;
    desk.add("Table de janvier", evening(day(2004, 1, 13)), {desk.benoit});
    CHECK(desk.find(evening(day(2004, 1, 13))).empty());
    desk.add("Table de décembre", evening(day(2003, 12, 9)), {desk.benoit});
    CHECK(desk.find(evening(day(2003, 12, 9))).size() == 1);
}

TEST_CASE("A window shows what each of its days runs into, in their order") {
    ConflictDesk desk;
    desk.add("Deuxième", evening(day(2003, 9, 2)), {desk.benoit});
    desk.add("Dehors", evening(day(2003, 10, 1)), {desk.benoit});
    const auto found = desk.find();
    REQUIRE(found.size() == 2);
    CHECK(found[0].title == "Deuxième");
    CHECK(found[1].title == "Table logement");
    CHECK(found[1].clash == Clash::same_day);
}

TEST_CASE("Conflicts are found across zones") {
    ConflictDesk desk;
    auto far = evening(day(2003, 9, 22), 22h, 23h);
    far.zone = "America/Vancouver"; // 1 h to 2 h, the 23rd, in Toronto
    desk.add("À distance", far, {desk.aline});
    CHECK(desk.find(evening(day(2003, 9, 22))).empty());
    const auto night = desk.find(evening(day(2003, 9, 23), 90min, 3h));
    REQUIRE(night.size() == 1);
    CHECK(night[0].clash == Clash::same_hours);
    CHECK(desk.find(evening(day(2003, 9, 23)))[0].clash == Clash::same_day);
}

TEST_CASE("Conflicts are asked of a meeting that exists, for a sitting that can be") {
    ConflictDesk desk;
    CHECK_FALSE(desk.refusal_of([&] { desk.find(evening(day(2003, 9, 16), 21h, 19h)); }).empty());
    desk.id = {999};
    CHECK(desk.refusal_of([&] { desk.find(); }) == "Cette rencontre n’existe pas.");
}

TEST_CASE("The dates of an open poll are a lighter conflict for the people it asks") {
    support::PollDesk desk;
    desk.open();
    const auto other = desk.of_mekinac().id;
    actions::change_participants(desk.env(), {.meeting = other, .add = {desk.benoit}});
    const auto find = [&] {
        return actions::find_conflicts(desk.database,
                                       {other, evening(day(2003, 9, 9), 20h, 22h), "America/Toronto"});
    };
    const auto found = find();
    REQUIRE(found.size() == 1);
    CHECK(found[0].polled);
    CHECK(found[0].other == desk.id);
    CHECK(found[0].clash == domain::Clash::same_hours);
    CHECK(found[0].persons == std::vector<actions::NamedPerson>{{desk.benoit, "Benoît Côté"}});
    actions::close_poll(desk.env(), {desk.id});
    CHECK(find().empty());
}
