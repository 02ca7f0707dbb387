#include "store/calendars.hpp"

#include "store/committees.hpp"
#include "store/meetings.hpp"
#include "store/participants.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"
#include "support/store.hpp"

#include <algorithm>

using namespace arrimage;
using namespace arrimage::support;
using domain::CalendarKind;
using domain::PersonId;
using store::CalendarKey;

namespace {

/// Two committees with a member each, and someone who sits nowhere. A transaction begins for each act.
struct Office {
    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = numbered_uids();
    domain::CommitteeId one{}, other{};
    PersonId sits_in_one{}, sits_in_other{}, guest{};

    Office() {
        act([&](store::Transaction& transaction) {
            store::save_standing_calendars(transaction, uids, noon());
            one = store::save_committee(transaction, "Un", uids, noon()).id;
            other = store::save_committee(transaction, "Deux", uids, noon()).id;
            sits_in_one = person(transaction, "a");
            sits_in_other = person(transaction, "b");
            guest = person(transaction, "c");
            add_holding(transaction, add_seat(transaction, one), sits_in_one);
            add_holding(transaction, add_seat(transaction, other), sits_in_other);
        });
    }

    PersonId person(store::Transaction& transaction, const std::string& slug) {
        const auto id = add_person(transaction, slug);
        store::save_person_calendar(transaction, id, slug, "Mes rencontres", uids, noon());
        return id;
    }

    /// The persons whose calendars the act changed.
    template <class Act>
    std::vector<PersonId> act(const Act& act) {
        const auto before = database.version();
        {
            store::Transaction transaction{database};
            act(transaction);
            transaction.commit();
        }
        store::Session session{database};
        std::vector<PersonId> told;
        for (const auto id : {sits_in_one, sits_in_other, guest})
            if (session.changes_since(before)->concern({CalendarKind::person, id.value})) told.push_back(id);
        return told;
    }

    domain::Meeting save(store::Transaction& transaction, domain::Meeting meeting) {
        return store::save_meeting(transaction, meeting, {noon(9), "essai"});
    }

    domain::Meeting june_meeting() {
        domain::Meeting meeting{
            .uid = uids(), .window = {day(2003, 6, 1), day(2003, 6, 30)}, .committee = one};
        act([&](auto& transaction) { meeting = save(transaction, meeting); });
        return meeting;
    }

    domain::Instant changed_at(const char* slug) {
        store::Session session{database};
        return store::find_calendar(session, {CalendarKind::person, slug})->changed_at;
    }
};

using Persons = std::vector<PersonId>;

} // namespace

TEST_CASE("A change of a meeting tells the calendars of those it concerned or concerns, and no other") {
    Office office;
    auto meeting = office.june_meeting();
    const auto saves = [&](auto& transaction) { meeting = office.save(transaction, meeting); };
    meeting.title = "Rencontre de juin";
    CHECK(office.act(saves) == Persons{office.sits_in_one});
    CHECK(office.act(saves).empty());
    meeting.committee = office.other;
    CHECK(office.act(saves) == Persons{office.sits_in_one, office.sits_in_other});
    meeting.window = {day(2002, 6, 1), day(2002, 6, 30)}; // nobody was there yet
    CHECK(office.act(saves) == Persons{office.sits_in_other});
    meeting.place = "Shawinigan";
    CHECK(office.act(saves).empty());
}

TEST_CASE("Who is added or taken out has their calendar told where that changes something") {
    Office office;
    const auto meeting = office.june_meeting().id;
    const auto sets = [&](PersonId person, std::optional<bool> present) {
        return office.act([&](auto& transaction) {
            store::set_participant(transaction, meeting, person, present, noon());
        });
    };
    CHECK(sets(office.guest, true) == Persons{office.guest});
    CHECK(sets(office.sits_in_one, true).empty());
    CHECK(sets(office.sits_in_one, false) == Persons{office.sits_in_one});
    CHECK(sets(office.sits_in_other, false).empty());
    CHECK(sets(office.guest, {}) == Persons{office.guest});
}

TEST_CASE("A person's calendar is dated by its own changes, once for each transaction") {
    Office office;
    CHECK(office.changed_at("a") == noon(-1));
    office.act([&](auto& transaction) {
        store::touch_person(transaction, office.sits_in_one, noon(5));
        store::touch_person(transaction, office.sits_in_one, noon(3));
    });
    CHECK(office.changed_at("a") == noon(5));
    office.act([&](auto& transaction) { store::touch_person(transaction, office.sits_in_one, noon()); });
    CHECK(office.changed_at("a") == noon(6));
    CHECK(office.changed_at("b") == noon(-1));
}

TEST_CASE("A person's calendar takes their new name and keeps its own") {
    Office office;
    const auto names = [&](const char* title) {
        return office.act([&](auto& transaction) {
            store::save_person_calendar(transaction, office.guest, "c", title, office.uids, noon(7));
        });
    };
    CHECK(names("Mes rencontres").empty());
    CHECK(names("Mes rencontres – Odile") == Persons{office.guest});
    store::Session session{office.database};
    const auto calendar = store::find_calendar(session, *domain::calendar_name("personne-c-archives"));
    REQUIRE(calendar);
    CHECK(calendar->title == "Mes rencontres – Odile");
    CHECK(calendar->person == office.guest);
    CHECK(store::key_of(*calendar) == CalendarKey{CalendarKind::person, office.guest.value});
}

TEST_CASE("Calendars of persons are listed last") {
    Office office;
    store::Session session{office.database};
    std::vector<std::string> names;
    for (const auto& calendar : store::list_calendars(session))
        names.push_back(domain::to_string(calendar.name));
    CHECK(names == std::vector<std::string>{"tout", "plan", "comite-deux", "comite-un", "personne-a",
                                            "personne-b", "personne-c"});
}

TEST_CASE("The log of changes forgets the oldest rather than grow with the persons each concerns") {
    store::ChangeLog log;
    store::Changes many;
    for (int id = 1; id <= 2'000; ++id) many.calendars.push_back({CalendarKind::person, id});
    for (std::uint64_t version = 2; version <= 100; ++version) log.add(version, many);
    CHECK_FALSE(log.since(1));
    REQUIRE(log.since(98));
    CHECK(log.since(98)->calendars.size() == 2'000);
    CHECK(log.since(98)->concern({CalendarKind::person, 7}));
    CHECK_FALSE(log.since(98)->concern({CalendarKind::person, 2'001}));
    CHECK_FALSE(log.since(100)->concern({CalendarKind::person, 7}));
}
