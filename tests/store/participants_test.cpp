#include "store/participants.hpp"

#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "store/meetings.hpp"
#include "store/roles.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"
#include "support/store.hpp"

#include <algorithm>
#include <random>

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using domain::MeetingId;
using domain::PersonId;
using domain::Tenure;

namespace {

/// One committee with a seat of its own and a seat of one territory; meetings in 2003.
struct Table {
    store::Database database = store::Database::in_memory();
    store::Transaction transaction{database};
    std::function<std::string()> uids = numbered_uids();
    domain::CommitteeId committee = store::save_committee(transaction, "Comité", uids, noon()).id;
    domain::TerritoryId territory = store::save_territory(transaction, "Mékinac", uids, noon()).id;
    domain::SeatId seat = add_seat(transaction, committee);
    domain::SeatId territorial_seat = add_seat(transaction, committee, territory);

    MeetingId meeting(const domain::WholeDays& days, std::optional<domain::CommitteeId> of,
                      std::optional<domain::TerritoryId> at = {}) {
        return store::save_meeting(transaction,
                                   {.uid = uids(),
                                    .title = "Rencontre",
                                    .window = {days.first, days.last},
                                    .committee = of,
                                    .territory = at},
                                   {noon(), "test"})
            .id;
    }
    std::vector<PersonId> concerned(MeetingId id) { return store::list_concerned(transaction, id); }
};

const domain::WholeDays june{day(2003, 6, 1), day(2003, 6, 30)};

using Persons = std::vector<PersonId>;

} // namespace

TEST_CASE("A meeting of a committee concerns those who hold a seat on one of its days") {
    Table table;
    const auto meeting = table.meeting(june, table.committee);
    struct Case {
        const char* says;
        Tenure tenure;
        bool concerned;
    };
    const Case cases[] = {
        {"held all along", {day(2003, 1, 1), {}}, true},
        {"left the day before", {day(2003, 1, 1), day(2003, 5, 31)}, false},
        {"left on the first day", {day(2003, 1, 1), day(2003, 6, 1)}, true},
        {"came on the last day", {day(2003, 6, 30), {}}, true},
        {"came the day after", {day(2003, 7, 1), {}}, false},
        {"came and went meanwhile", {day(2003, 6, 10), day(2003, 6, 10)}, true},
    };
    for (const auto& [says, tenure, expected] : cases) {
        INFO(says);
        const auto person = add_person(table.transaction, says);
        add_holding(table.transaction, table.seat, person, tenure);
        CHECK(std::ranges::count(table.concerned(meeting), person) == expected);
    }
}

TEST_CASE("A settled meeting concerns those of its day, no longer those of its window") {
    Table table;
    const auto person = add_person(table.transaction, "p");
    add_holding(table.transaction, table.seat, person, {day(2003, 1, 1), day(2003, 6, 11)});
    const auto id = table.meeting(june, table.committee);
    CHECK(table.concerned(id) == Persons{person});
    auto meeting = store::load_meeting(table.transaction, id);
    meeting.sitting = domain::Sitting{{day(2003, 6, 12), 9h}, {day(2003, 6, 12), 12h}, "America/Toronto"};
    store::save_meeting(table.transaction, meeting, {noon(), "test"});
    CHECK(table.concerned(id).empty());
}

TEST_CASE("A meeting of a territory concerns its persons and the holders of its seats") {
    Table table;
    const auto lives_there = add_person(table.transaction, "a", table.territory);
    const auto sits_for_it = add_person(table.transaction, "b");
    const auto sits_beside = add_person(table.transaction, "c");
    add_holding(table.transaction, table.territorial_seat, sits_for_it);
    add_holding(table.transaction, table.seat, sits_beside);
    CHECK(table.concerned(table.meeting(june, {}, table.territory)) == Persons{lives_there, sits_for_it});
    CHECK(table.concerned(table.meeting(june, table.committee)) == Persons{sits_for_it, sits_beside});
    CHECK(table.concerned(table.meeting(june, {})).empty());
}

TEST_CASE("Someone can be added to a meeting, taken out of it, and left to their seats again") {
    Table table;
    const auto meeting = table.meeting(june, table.committee);
    const auto sits = add_person(table.transaction, "a"), guest = add_person(table.transaction, "b");
    add_holding(table.transaction, table.seat, sits);
    store::set_participant(table.transaction, meeting, guest, true, noon());
    store::set_participant(table.transaction, meeting, sits, false, noon());
    CHECK(table.concerned(meeting) == Persons{guest});
    CHECK(store::find_participant(table.transaction, meeting, sits) == false);
    store::set_participant(table.transaction, meeting, guest, {}, noon());
    store::set_participant(table.transaction, meeting, sits, {}, noon());
    CHECK(table.concerned(meeting) == Persons{sits});
    CHECK_FALSE(store::find_participant(table.transaction, meeting, sits));
    CHECK_THROWS_AS(store::set_participant(table.transaction, {99}, sits, true, noon()), domain::Refusal);
    CHECK_THROWS_AS(store::set_participant(table.transaction, meeting, {99}, true, noon()), domain::Refusal);
}

TEST_CASE("Nobody is concerned by a meeting before they came or after they left, even added") {
    Table table;
    const auto meeting = table.meeting(june, table.committee, table.territory);
    const Tenure absences[] = {{day(2003, 1, 1), day(2003, 5, 31)}, {day(2003, 7, 1), {}}};
    for (const auto& active : absences) {
        const auto person = add_person(table.transaction, plan::to_iso(active.from), table.territory, active);
        add_holding(table.transaction, table.seat, person);
        store::set_participant(table.transaction, meeting, person, true, noon());
    }
    CHECK(table.concerned(meeting).empty());
}

TEST_CASE("Archived meetings are among nobody's") {
    Table table;
    const auto person = add_person(table.transaction, "a", table.territory);
    auto meeting = store::load_meeting(table.transaction, table.meeting(june, {}, table.territory));
    CHECK(store::list_meetings_concerning(table.transaction, person) == std::vector{meeting.id});
    meeting.archived_at = noon();
    store::save_meeting(table.transaction, meeting, {noon(), "test"});
    CHECK(store::list_meetings_concerning(table.transaction, person).empty());
    CHECK(store::list_concerned(table.transaction, meeting.id) == Persons{person});
}

TEST_CASE("A committee's meetings concern its secretary, seated or not, while the function lasts") {
    auto database = store::Database::in_memory();
    store::Transaction transaction{database};
    const auto committee = store::save_committee(transaction, "Suivi", numbered_uids(), noon()).id;
    const auto person = add_person(transaction, "Secrétaire", {}, {day(2003, 4, 1), {}});
    store::save_role(transaction, {.person = person,
                                   .role = domain::Role::secretary,
                                   .committee = committee,
                                   .tenure = {day(2003, 4, 1), day(2003, 6, 30)}});
    const auto concerned_on = [&](plan::Date date) {
        return store::list_concerned(transaction, {.days = {date, date}, .committee = committee}).size();
    };
    CHECK(concerned_on(day(2003, 6, 30)) == 1);
    CHECK(concerned_on(day(2003, 7, 1)) == 0);
    CHECK(store::list_concerned(transaction, {.days = {day(2003, 5, 1), day(2003, 5, 1)}}).empty());
}

namespace {

/// Persons, seats and meetings at random, within a few months so that days meet often.
class RandomWorld {
  public:
    explicit RandomWorld(unsigned seed) : random_(seed) {
        for (const auto* name : {"A", "B", "C"}) {
            committees_.push_back(store::save_committee(transaction, name, uids_, noon()).id);
            territories_.push_back(store::save_territory(transaction, name, uids_, noon()).id);
        }
        for (int number = 0; number < 12; ++number)
            seats_.push_back(add_seat(transaction, pick(committees_), maybe(territories_)));
        for (int number = 0; number < 15; ++number)
            persons.push_back(add_person(transaction, std::to_string(number), maybe(territories_), tenure()));
        for (int number = 0; number < 25; ++number)
            add_holding(transaction, pick(seats_), pick(persons), tenure());
        for (int number = 0; number < 6; ++number)
            store::save_role(transaction, {.person = pick(persons),
                                           .role = domain::Role::secretary,
                                           .committee = pick(committees_),
                                           .tenure = tenure()});
        for (int number = 0; number < 40; ++number) meetings.push_back(meeting());
        for (int number = 0; number < 60; ++number)
            store::set_participant(transaction, pick(meetings), pick(persons), maybe(truths_), noon());
    }

    store::Database database = store::Database::in_memory();
    store::Transaction transaction{database};
    std::vector<PersonId> persons{};
    std::vector<MeetingId> meetings{};

  private:
    template <class Value>
    Value pick(const std::vector<Value>& values) {
        return values[random_() % values.size()];
    }
    template <class Value>
    std::optional<Value> maybe(const std::vector<Value>& values) {
        if (random_() % 3 == 0) return std::nullopt;
        return pick(values);
    }
    plan::Date some_day() { return plan::add_days(day(2003, 4, 1), static_cast<int>(random_() % 60)); }
    Tenure tenure() {
        const auto from = some_day();
        if (random_() % 3 == 0) return {from, {}};
        return {from, plan::add_days(from, static_cast<int>(random_() % 40))};
    }
    MeetingId meeting() {
        const auto first = some_day();
        domain::Meeting meeting{.uid = uids_(),
                                .window = {first, plan::add_days(first, static_cast<int>(random_() % 20))},
                                .committee = maybe(committees_),
                                .territory = maybe(territories_)};
        if (random_() % 2) {
            const auto on = some_day();
            meeting.sitting = domain::Sitting{
                {on, 22h}, {plan::add_days(on, static_cast<int>(random_() % 2)), 23h}, "America/Toronto"};
        }
        return store::save_meeting(transaction, meeting, {noon(), "test"}).id;
    }

    std::mt19937 random_;
    std::function<std::string()> uids_ = numbered_uids();
    std::vector<domain::CommitteeId> committees_{};
    std::vector<domain::TerritoryId> territories_{};
    std::vector<domain::SeatId> seats_{};
    const std::vector<bool> truths_{true, false};
};

} // namespace

TEST_CASE("The rows say of whom a meeting concerns what the rule says") {
    for (int round = 0; round < 10; ++round) {
        const unsigned seed = std::random_device{}();
        CAPTURE(seed);
        RandomWorld world{seed};
        const auto all = store::list_belongings(world.transaction);
        for (const auto person : world.persons) {
            const auto belonging = store::load_belonging(world.transaction, person);
            CHECK(*std::ranges::find(all, person, &domain::Belonging::person) == belonging);
            const auto listed = store::list_meetings_concerning(world.transaction, person);
            for (const auto id : world.meetings) {
                CAPTURE(person.value, id.value);
                const auto meeting = store::load_meeting(world.transaction, id);
                const bool expected = domain::concerns(domain::concern_of(meeting), belonging);
                const auto concerned = store::list_concerned(world.transaction, id);
                CHECK(std::ranges::count(concerned, person) == expected);
                CHECK(std::ranges::count(listed, id) == expected);
            }
        }
    }
}
