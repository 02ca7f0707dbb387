#include "store/desk.hpp"

#include "store/coverage.hpp"
#include "store/meetings.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"
#include "support/store.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::Meeting;
using domain::MeetingState;
using store::Database;
using store::Session;
using store::Transaction;

namespace {

/// A database and what a test puts in it.
struct Shelf {
    Database database = Database::in_memory();
    Transaction transaction{database};
    std::function<std::string()> uids = numbered_uids();

    domain::MeetingId add(MeetingState state, std::optional<plan::Date> on = {},
                          const std::string& title = "Rencontre") {
        using namespace std::chrono_literals;
        Meeting meeting{
            .uid = uids(), .state = state, .title = title, .window = {day(2003, 6, 1), day(2003, 6, 30)}};
        if (on) meeting.sitting = domain::Sitting{{*on, 13h}, {*on, 16h}, "America/Toronto"};
        return store::save_meeting(transaction, meeting, {noon(), "essai"}).id;
    }

    void add_poll(domain::MeetingId meeting, int asked, int answered, bool closed = false) {
        auto query = transaction.query(
            "INSERT INTO polls (meeting, opened_at, closed_at) VALUES (?1, ?2, ?3) RETURNING id");
        query.bind(meeting, noon(), closed ? std::optional{noon()} : std::nullopt).next();
        const auto poll = query.get<domain::PollId>(0);
        for (int i = 0; i < asked; ++i)
            transaction
                .query("INSERT INTO poll_invitees (poll, person, note, answered_at) VALUES (?1, ?2, '', ?3)")
                .bind(poll, add_person(transaction, "p-" + uids()),
                      i < answered ? std::optional{noon(9)} : std::nullopt)
                .run();
    }
};

std::vector<std::string> titles(const domain::Shortlist<domain::DatedMeeting>& list) {
    std::vector<std::string> all;
    for (const auto& meeting : list.lines) all.push_back(meeting.title);
    return all;
}

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("A confirmed meeting is to come up to its last day, then to be confirmed as held") {
    Shelf shelf;
    shelf.add(MeetingState::confirmed, day(2003, 6, 12), "b");
    shelf.add(MeetingState::confirmed, day(2003, 6, 11), "a");
    shelf.add(MeetingState::confirmed, day(2003, 6, 10), "hier");
    shelf.add(MeetingState::confirmed, day(2003, 5, 1), "en mai");
    shelf.add(MeetingState::held, day(2003, 6, 1));
    shelf.add(MeetingState::cancelled, day(2003, 6, 20));
    shelf.add(MeetingState::to_schedule);
    const auto today = day(2003, 6, 11);
    CHECK(titles(store::list_next_meetings(shelf.transaction, today)) == Titles{"a", "b"});
    CHECK(titles(store::list_meetings_to_confirm(shelf.transaction, today)) == Titles{"en mai", "hier"});
    CHECK(store::find_next_meeting(shelf.transaction, {1}, today)->title == "b");
    CHECK_FALSE(store::find_next_meeting(shelf.transaction, {3}, today));
}

TEST_CASE("A list of meetings gives its first twenty and says how many there are") {
    Shelf shelf;
    for (int i = 0; i < 23; ++i) shelf.add(MeetingState::confirmed, day(2003, 6, 12));
    const auto next = store::list_next_meetings(shelf.transaction, day(2003, 6, 1));
    CHECK(next.lines.size() == 20);
    CHECK(next.total == 23);
    CHECK(store::list_meetings_to_confirm(shelf.transaction, day(2003, 6, 1)).total == 0);
}

TEST_CASE("A poll waits while it is open, someone has not answered and its meeting has no date") {
    Shelf shelf;
    const auto waiting = shelf.add(MeetingState::proposed, {}, "À dater");
    shelf.add_poll(waiting, 3, 1);
    shelf.add_poll(shelf.add(MeetingState::proposed), 2, 2);
    shelf.add_poll(shelf.add(MeetingState::proposed), 2, 0, true);
    shelf.add_poll(shelf.add(MeetingState::confirmed, day(2003, 6, 12)), 2, 0);
    shelf.add_poll(shelf.add(MeetingState::cancelled), 2, 0);
    const auto polls = store::list_waiting_polls(shelf.transaction);
    REQUIRE(polls.total == 1);
    CHECK(polls.lines[0].meeting == waiting);
    CHECK(polls.lines[0].title == "À dater");
    CHECK(polls.lines[0].asked == 3);
    CHECK(polls.lines[0].answered == 1);
}

TEST_CASE("A loose meeting is a shown one that no slot of a present activity promised") {
    Shelf shelf;
    const auto loose = shelf.add(MeetingState::to_schedule, {}, "Décidée");
    shelf.add(MeetingState::cancelled);
    auto archived = store::load_meeting(shelf.transaction, shelf.add(MeetingState::to_schedule));
    archived.archived_at = noon();
    store::save_meeting(shelf.transaction, archived, {noon(), "essai"});
    const auto meetings = store::list_loose_meetings(shelf.transaction);
    REQUIRE(meetings.size() == 1);
    CHECK(meetings[0].id == loose);
    CHECK(meetings[0].due.days == plan::Interval{day(2003, 6, 1), day(2003, 6, 30)});
    CHECK(meetings[0].promised_end == day(2003, 6, 30));
}
