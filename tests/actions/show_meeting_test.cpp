#include "actions/show_meeting.hpp"

#include "actions/change_meeting.hpp"
#include "support/catch.hpp"
#include "support/poll_desk.hpp"

using namespace arrimage;
using support::day;

namespace {

const domain::Viewer coordonnatrice{.coordonnatrice = true};

std::vector<std::string> names_of(const std::vector<actions::NamedPerson>& persons) {
    std::vector<std::string> names;
    for (const auto& person : persons) names.push_back(person.name);
    return names;
}

} // namespace

TEST_CASE("A meeting is shown with its line of the plan, its bodies, its people and its lateness") {
    support::Circle circle;
    const auto id = circle.of_committee().id;
    const auto undated = actions::show_meeting(circle.database, coordonnatrice, id, day(2003, 10, 3));
    CHECK(undated.meeting == circle.meeting(id));
    REQUIRE(undated.reference);
    CHECK(undated.reference->activity_number == "3.1.1");
    CHECK(undated.committee == "Comité de coordination");
    CHECK(undated.territory.empty());
    CHECK(names_of(undated.concerned) == std::vector<std::string>{"Aline Roy", "Benoît Côté"});
    CHECK(undated.days_late == 3);
    CHECK_FALSE(undated.slippage_days);
    circle.settle(id, day(2003, 10, 7));
    const auto dated = actions::show_meeting(circle.database, coordonnatrice, id, day(2003, 10, 3));
    CHECK(dated.slippage_days == 7);
    CHECK_FALSE(dated.days_late);
}

TEST_CASE("The coordonnatrice reads what happened to a meeting; a member does not") {
    support::Circle circle;
    const auto id = circle.of_committee().id;
    circle.settle(id, day(2003, 10, 7));
    auto details = domain::details_of(circle.meeting(id));
    details.territory = circle.mekinac;
    actions::change_meeting(circle.env(), {id}, details);
    const auto shown = actions::show_meeting(circle.database, coordonnatrice, id, day(2003, 10, 3));
    REQUIRE(shown.history.size() == 4);
    CHECK(shown.history[0].by == "importation du plan");
    CHECK(domain::french_line(shown.history[2], "America/Toronto") ==
          "le 15 avril 2003 à 8\u00a0h, Odile Tremblay\u00a0: date, le mardi 7 octobre 2003 de 19\u00a0h à "
          "21\u00a0h");
    CHECK(shown.history[3].what == "territoire, «\u00a0Mékinac\u00a0»");
    CHECK(shown.territory == "Mékinac");
    CHECK(actions::show_meeting(circle.database, {.person = circle.aline}, id, day(2003, 10, 3))
              .history.empty());
}

TEST_CASE("A meeting that the viewer may not see does not exist for them") {
    support::Circle circle;
    const auto id = circle.of_committee().id;
    const auto show = [&](const domain::Viewer& viewer, domain::MeetingId meeting) {
        return circle.refusal_of(
            [&] { actions::show_meeting(circle.database, viewer, meeting, day(2003, 10, 3)); });
    };
    CHECK(show({.person = circle.benoit, .today = day(2003, 10, 3)}, id).empty());
    CHECK(show({.person = circle.carole}, id) == "Cette rencontre n’existe pas.");
    CHECK(show({}, id) == "Cette rencontre n’existe pas.");
    CHECK(show(coordonnatrice, {999}) == "Cette rencontre n’existe pas.");
}

TEST_CASE("The coordonnatrice sees the poll of a meeting and its answers; a member does not") {
    support::PollDesk desk;
    desk.open();
    desk.answer("jeton-1", domain::Choice::yes, "Après 18 h");
    const auto shown = actions::show_meeting(desk.database, coordonnatrice, desk.id, day(2003, 9, 1));
    REQUIRE(shown.poll);
    CHECK(shown.poll->totals[0].yes == 1);
    CHECK(shown.poll->poll.invitees[0].note == "Après 18 h");
    CHECK_FALSE(actions::show_meeting(desk.database, {.person = desk.aline}, desk.id, day(2003, 9, 1)).poll);
}
