#include "domain/calendar_access.hpp"

#include "support/catch.hpp"
#include "support/plan_builder.hpp"

#include <chrono>

using namespace arrimage;
using namespace arrimage::domain;
using namespace std::chrono_literals;
using arrimage::support::day;

namespace {

const Tenure active{day(2003, 1, 1), day(2003, 12, 31)};
const Tenure spring{day(2003, 4, 1), day(2003, 6, 30)};
const Tenure long_ago{day(2002, 1, 1), day(2003, 3, 31)};

constexpr CalendarSubject everything{CalendarKind::everything};
constexpr CalendarSubject whole_plan{CalendarKind::plan};
constexpr CalendarSubject committee{.kind = CalendarKind::committee, .committee = CommitteeId{1}};
constexpr CalendarSubject territory{.kind = CalendarKind::territory, .territory = TerritoryId{1}};
constexpr CalendarSubject own{.kind = CalendarKind::person, .person = PersonId{7}};
constexpr CalendarSubject somebody_elses{.kind = CalendarKind::person, .person = PersonId{8}};

using Days = std::vector<Tenure>;

Standing standing(std::vector<Membership> memberships, std::vector<RoleHolding> roles = {}) {
    return {{.person = {7}, .active = active, .memberships = std::move(memberships)}, std::move(roles)};
}

} // namespace

TEST_CASE(
    "A person may follow their own meetings and the plan while they take part, and nothing else by that") {
    const auto person = standing({});
    CHECK(days_allowed(own, person) == Days{active});
    CHECK(days_allowed(whole_plan, person) == Days{active});
    for (const auto& other : {everything, committee, territory, somebody_elses})
        CHECK(days_allowed(other, person).empty());
}

TEST_CASE("A seat opens its committee and its territory on its days, within those of its holder's presence") {
    const auto person = standing({{CommitteeId{1}, TerritoryId{1}, spring}, {CommitteeId{1}, {}, long_ago}});
    CHECK(days_allowed(committee, person) == Days{spring, {day(2003, 1, 1), day(2003, 3, 31)}});
    CHECK(days_allowed(territory, person) == Days{spring});
    CHECK(days_allowed(everything, person).empty());
    const auto elsewhere = standing({{CommitteeId{2}, TerritoryId{2}, spring}});
    CHECK(days_allowed(committee, elsewhere).empty());
    CHECK(days_allowed(territory, elsewhere).empty());
}

TEST_CASE("A committee is its secretary's to follow, all calendars are the coordonnatrice's") {
    const RoleHolding secretary{.role = Role::secretary, .committee = CommitteeId{1}, .tenure = spring};
    const RoleHolding coordonnatrice{.role = Role::coordonnatrice, .tenure = spring};
    CHECK(days_allowed(committee, standing({}, {secretary})) == Days{spring});
    CHECK(days_allowed(territory, standing({}, {secretary})).empty());
    for (const auto& any : {everything, committee, territory, somebody_elses})
        CHECK(days_allowed(any, standing({}, {coordonnatrice})) == Days{spring});
}

TEST_CASE("Days begin and end at the midnights of the zone, of summer and of winter") {
    const auto period = period_of({day(2003, 10, 20), day(2003, 10, 31)}, "America/Toronto");
    CHECK(period.from == std::chrono::sys_days{day(2003, 10, 20)} + 4h);
    CHECK(period.until == std::chrono::sys_days{day(2003, 11, 1)} + 5h);
    CHECK(any_holds({period}, *period.until - 1s));
    CHECK_FALSE(any_holds({period}, *period.until));
    CHECK(any_holds({period}, period.from));
    CHECK_FALSE(any_holds({period}, period.from - 1s));
    CHECK_FALSE(any_holds({}, period.from));
    CHECK(any_holds({period, period_of({day(2003, 10, 30), {}}, "America/Toronto")}, *period.until + 9999h));
}
