#include "actions/add_poll_date.hpp"
#include "actions/cancel_meeting.hpp"
#include "actions/change_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/close_poll.hpp"
#include "actions/leave_person.hpp"
#include "actions/remind_poll.hpp"
#include "actions/reopen_poll.hpp"
#include "actions/restore_meeting.hpp"
#include "actions/settle_poll_date.hpp"
#include "actions/tokens.hpp"
#include "support/catch.hpp"
#include "support/poll_desk.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace std::chrono_literals;
using domain::Choice;
using domain::MeetingState;
using domain::RefusalKind;
using support::day;
using support::evening;
using support::PollDesk;

namespace {

bool is_open(PollDesk& desk) {
    return !desk.shown().poll.closed_at;
}

} // namespace

TEST_CASE("A poll asks those whom the meeting concerns, each by a letter with a link of their own") {
    PollDesk desk;
    const auto poll = desk.open();
    CHECK(desk.meeting(desk.id).state == MeetingState::proposed);
    REQUIRE(poll.invitees.size() == 2);
    CHECK(poll.invitees[0].name == "Aline Roy");
    CHECK(poll.invitees[1].name == "Benoît Côté");
    const auto letters = desk.letters();
    REQUIRE(letters.size() == 2);
    CHECK(letters[0].recipient == "ali9@exemple.invalid");
    CHECK(letters[0].secret);
    CHECK(letters[0].message.find("https://arrimage.invalid/reponse/jeton-1") != std::string::npos);
    CHECK(letters[1].message.find("jeton-2") != std::string::npos);
    CHECK(letters[1].message.find("jeton-1") == std::string::npos);
}

TEST_CASE("Of a link only the hash is kept") {
    PollDesk desk;
    desk.open();
    store::Session session{desk.database};
    auto query = session.query("SELECT token_hash FROM poll_links ORDER BY invitee");
    REQUIRE(query.next());
    CHECK(query.get<std::string>(0) == actions::hash_token("jeton-1"));
}

TEST_CASE("A poll asks only those whom one of its dates concerns, and who have an address") {
    PollDesk desk;
    const auto poll = desk.open({evening(day(2004, 1, 13)), evening(day(2004, 1, 20))});
    REQUIRE(poll.invitees.size() == 1);
    CHECK(poll.invitees[0].person == desk.aline);
    PollDesk other;
    {
        store::Transaction transaction{other.database};
        auto aline = store::load_person(transaction, other.aline);
        aline.addresses.clear();
        store::save_person(transaction, aline);
        transaction.commit();
    }
    const auto written = other.open();
    REQUIRE(written.invitees.size() == 1);
    CHECK(written.invitees[0].person == other.benoit);
}

TEST_CASE("Dates are not put to a poll for nobody, by another, twice, or wrongly") {
    PollDesk desk;
    const auto refused = [&](auto act) { return desk.refusal_of(act); };
    CHECK_FALSE(refused([&] { desk.open({evening(day(2003, 9, 9))}); }).empty());
    desk.open();
    CHECK(refused([&] { desk.open(); }).starts_with("Un sondage est déjà ouvert"));
    desk.id = desk.meeting("octobre").id;
    CHECK(refused([&] { desk.open(); }).starts_with("Personne à qui écrire"));
    desk.id = desk.of_mekinac().id;
    auto details = domain::details_of(desk.meeting(desk.id));
    details.convener = domain::Convener::partner;
    actions::change_meeting(desk.env(), {desk.id}, details);
    CHECK(refused([&] { desk.open(); }).starts_with("Un partenaire convoque"));
    CHECK(desk.settle(desk.id, day(2003, 9, 9)).state == MeetingState::confirmed);
}

TEST_CASE("A meeting under poll stays ours to convene until the poll is closed") {
    PollDesk desk;
    desk.open();
    auto details = domain::details_of(desk.meeting(desk.id));
    details.convener = domain::Convener::guest;
    const auto change = [&] { actions::change_meeting(desk.env(), {desk.id}, details); };
    CHECK(desk.refusal_of(change).find("Fermez le sondage") != std::string::npos);
    actions::close_poll(desk.env(), {desk.id});
    CHECK(desk.refusal_of(change).empty());
}

TEST_CASE("An invitee reads their own answers and nobody else's, and changes them until the poll is closed") {
    PollDesk desk;
    const auto poll = desk.open();
    desk.answer("jeton-1", Choice::yes, "Après 18 h\r\nde préférence");
    desk.now += 2h;
    desk.answer("jeton-2", Choice::no);
    const auto before = desk.contents();
    const auto mine = actions::show_asked_poll(desk.database, "jeton-1");
    CHECK(desk.contents() == before);
    CHECK(mine.name == "Aline Roy");
    CHECK(mine.dates == poll.dates);
    CHECK(mine.answers ==
          domain::PollAnswers{{poll.dates[0].id, Choice::yes}, {poll.dates[1].id, Choice::yes}});
    CHECK(mine.note == "Après 18 h\nde préférence");
    CHECK(mine.answered_at == support::noon());
    CHECK(mine.open);
    actions::answer_poll(desk.env(), {"jeton-1", {{poll.dates[1].id, Choice::if_needed}}, ""});
    const auto changed = actions::show_asked_poll(desk.database, "jeton-1");
    CHECK(changed.answers == domain::PollAnswers{{poll.dates[1].id, Choice::if_needed}});
    CHECK(changed.note.empty());
}

TEST_CASE("A closed poll still shows what was answered, and takes no other answer") {
    PollDesk desk;
    desk.open();
    desk.answer("jeton-1", Choice::yes);
    CHECK(actions::close_poll(desk.env(), {desk.id}).state == MeetingState::to_schedule);
    CHECK_FALSE(actions::show_asked_poll(desk.database, "jeton-1").open);
    CHECK(actions::show_asked_poll(desk.database, "jeton-1").answers.size() == 2);
    const auto late = support::refused([&] { desk.answer("jeton-1", Choice::no); });
    CHECK(late.kind == RefusalKind::gone);
    CHECK(late.names("fermé"));
}

TEST_CASE("A link that leads nowhere is told so") {
    PollDesk desk;
    desk.open();
    for (const auto* token : {"", "jeton-3", "jeton-1 "}) {
        CHECK(support::refused([&] { actions::show_asked_poll(desk.database, token); }).kind ==
              RefusalKind::not_found);
        CHECK(support::refused([&] { desk.answer(token, Choice::yes); }).kind == RefusalKind::not_found);
    }
}

TEST_CASE("Answers that cannot be change nothing") {
    PollDesk desk;
    const auto poll = desk.open();
    desk.answer("jeton-1", Choice::yes);
    const auto answer = [&](const domain::PollAnswers& choices, const std::string& note = "") {
        return desk.refusal_of([&] { actions::answer_poll(desk.env(), {"jeton-1", choices, note}); });
    };
    CHECK_FALSE(answer({}).empty());
    CHECK_FALSE(answer({{{999}, Choice::yes}}).empty());
    CHECK_FALSE(answer({{poll.dates[0].id, Choice::no}}, std::string(1'001, 'a')).empty());
}

TEST_CASE("Closing twice and reopening twice change nothing the second time") {
    PollDesk desk;
    desk.open();
    desk.answer("jeton-1", Choice::yes);
    actions::close_poll(desk.env(), {desk.id});
    const auto closed = desk.contents();
    desk.now += 1h;
    actions::close_poll(desk.env(), {desk.id});
    CHECK(desk.contents() == closed);
    CHECK(actions::reopen_poll(desk.env(), {desk.id}).state == MeetingState::proposed);
    const auto reopened = desk.contents();
    actions::reopen_poll(desk.env(), {desk.id});
    CHECK(desk.contents() == reopened);
    desk.answer("jeton-1", Choice::no);
    CHECK(desk.shown().totals[0].no == 1);
}

TEST_CASE("The totals of a poll rank its dates") {
    PollDesk desk;
    const auto poll = desk.open();
    const auto [first, second] = std::pair{poll.dates[0].id, poll.dates[1].id};
    actions::answer_poll(desk.env(), {"jeton-1", {{first, Choice::no}, {second, Choice::yes}}, ""});
    const auto shown = desk.shown();
    CHECK(shown.totals == std::vector<domain::DateTotals>{{first, 0, 0, 1, 1}, {second, 1, 0, 0, 1}});
    CHECK(shown.best == std::vector{second, first});
}

TEST_CASE("A date added to an open poll keeps the answers, and nobody has answered it") {
    PollDesk desk;
    desk.open();
    desk.answer("jeton-1", Choice::yes);
    const auto poll = actions::add_poll_date(desk.env(), desk.id, evening(day(2003, 9, 2)));
    REQUIRE(poll.dates.size() == 3);
    CHECK(poll.dates[0].sitting == evening(day(2003, 9, 2)));
    const auto shown = desk.shown();
    CHECK(shown.totals[0] == domain::DateTotals{poll.dates[0].id, 0, 0, 0, 2});
    CHECK(shown.totals[1].yes == 1);
    CHECK(domain::lacks_answer(shown.poll.invitees[0]));
    CHECK_FALSE(
        desk.refusal_of([&] { actions::add_poll_date(desk.env(), desk.id, evening(day(2003, 9, 2))); })
            .empty());
    actions::close_poll(desk.env(), {desk.id});
    CHECK(desk.refusal_of([&] { actions::add_poll_date(desk.env(), desk.id, evening(day(2003, 9, 3))); })
              .starts_with("Aucun sondage n’est ouvert"));
}

TEST_CASE("A reminder goes to those without an answer, with a new link, once an hour at most") {
    PollDesk desk;
    desk.open();
    desk.answer("jeton-1", Choice::yes);
    const auto remind = [&] { return actions::remind_poll(desk.env(), desk.mail(), desk.id); };
    CHECK(remind() == actions::Reminders{.spared = 1});
    desk.now += 1h;
    CHECK(remind() == actions::Reminders{.reminded = 1});
    const auto letters = desk.letters();
    REQUIRE(letters.size() == 3);
    CHECK(letters[2].subject.starts_with("Rappel"));
    CHECK(letters[2].message.find("jeton-3") != std::string::npos);
    desk.now += 59min;
    CHECK(remind() == actions::Reminders{.spared = 1});
    desk.answer("jeton-2", Choice::no);
    desk.answer("jeton-3", Choice::if_needed);
    CHECK(desk.shown().totals[0] == domain::DateTotals{desk.shown().poll.dates[0].id, 1, 1, 0, 0});
    desk.now += 2h;
    CHECK(remind() == actions::Reminders{});
    actions::close_poll(desk.env(), {desk.id});
    CHECK_FALSE(desk.refusal_of([&] { remind(); }).empty());
}

TEST_CASE("Whom the meeting concerns since the poll was opened is asked at the reminder") {
    PollDesk desk;
    desk.open();
    actions::change_participants(desk.env(), {.meeting = desk.id, .add = {desk.denis}});
    CHECK(actions::remind_poll(desk.env(), desk.mail(), desk.id) ==
          actions::Reminders{.invited = 1, .spared = 2});
    desk.answer("jeton-3", Choice::yes);
    CHECK(desk.shown().totals[0].yes == 1);
}

TEST_CASE("Someone who left, or was taken out, counts no more; the link of who left is gone") {
    PollDesk desk;
    desk.open();
    desk.answer("jeton-1", Choice::yes);
    desk.answer("jeton-2", Choice::yes);
    actions::leave_person(desk.env(),
                          {.person = desk.benoit, .last = day(2003, 4, 14), .today = day(2003, 4, 15)});
    CHECK(desk.shown().totals[0].yes == 1);
    CHECK(support::refused([&] { desk.answer("jeton-2", Choice::no); }).kind == RefusalKind::not_found);
    actions::change_participants(desk.env(), {.meeting = desk.id, .remove = {desk.aline}});
    CHECK(desk.shown().totals[0] == domain::DateTotals{desk.shown().poll.dates[0].id, 0, 0, 0, 0});
}

TEST_CASE("Settling on a date of the poll closes it and dates the meeting under its UID") {
    PollDesk desk;
    const auto before = desk.meeting(desk.id);
    const auto poll = desk.open();
    const auto settled =
        actions::settle_poll_date(desk.env(), {.date = poll.dates[1].id, .place = "Salle 2"});
    CHECK(settled.state == MeetingState::confirmed);
    CHECK(settled.sitting == evening(day(2003, 9, 16)));
    CHECK(settled.place == "Salle 2");
    CHECK(settled.uid == before.uid);
    CHECK(settled.sequence == before.sequence + 1);
    CHECK_FALSE(is_open(desk));
    CHECK(support::refused([&] { actions::settle_poll_date(desk.env(), {.date = {999}}); }).kind ==
          RefusalKind::not_found);
}

TEST_CASE("A date of a closed poll can still be chosen; one decided on an old page cannot") {
    PollDesk desk;
    const auto poll = desk.open();
    const auto seen = desk.meeting(desk.id).version;
    actions::close_poll(desk.env(), {desk.id});
    CHECK(desk.refusal_of([&] {
                  actions::settle_poll_date(desk.env(), {.date = poll.dates[0].id, .expected_version = seen});
              })
              .starts_with("Cette rencontre a été modifiée"));
    CHECK(actions::settle_poll_date(desk.env(), {.date = poll.dates[0].id}).state == MeetingState::confirmed);
}

TEST_CASE("A poll closes when its meeting is dated, cancelled or leaves the plan") {
    PollDesk desk;
    desk.open();
    SECTION("dated") {
        desk.settle(desk.id, day(2003, 9, 9));
    }
    SECTION("cancelled, and stays closed when restored") {
        actions::cancel_meeting(desk.env(), desk.id);
        CHECK(actions::restore_meeting(desk.env(), desk.id).state == MeetingState::to_schedule);
    }
    SECTION("archived") {
        auto revised = support::sample_plan();
        support::take_activity(revised, "3.1.1");
        support::take_activity(revised, "3.1.2");
        desk.import(revised);
        CHECK(desk.meeting(desk.id).archived_at);
        CHECK(desk.meeting(desk.id).state == MeetingState::to_schedule);
    }
    CHECK_FALSE(is_open(desk));
}

TEST_CASE("A poll shows nothing new in calendars") {
    PollDesk desk;
    const auto before = desk.meeting(desk.id);
    desk.open();
    actions::close_poll(desk.env(), {desk.id});
    actions::reopen_poll(desk.env(), {desk.id});
    const auto after = desk.meeting(desk.id);
    CHECK(after.sequence == before.sequence);
    CHECK(after.changed_at == before.changed_at);
    CHECK(after.version == before.version + 3);
}

TEST_CASE("Without a poll there is nothing to show, to close or to reopen") {
    PollDesk desk;
    CHECK_FALSE(actions::show_poll(desk.database, desk.id));
    CHECK_FALSE(desk.refusal_of([&] { actions::close_poll(desk.env(), {desk.id}); }).empty());
    CHECK_FALSE(desk.refusal_of([&] { actions::reopen_poll(desk.env(), {desk.id}); }).empty());
    CHECK(support::refused([&] { actions::close_poll(desk.env(), {{999}}); }).kind == RefusalKind::not_found);
}
