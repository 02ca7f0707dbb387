#include "actions/cancel_meeting.hpp"
#include "actions/change_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/move_meeting.hpp"
#include "actions/plan_invitations.hpp"
#include "actions/remind_invitees.hpp"
#include "actions/restore_meeting.hpp"
#include "actions/send_reminders.hpp"
#include "actions/show_invitation.hpp"
#include "actions/tokens.hpp"
#include "actions/withdraw_invitation.hpp"
#include "support/catch.hpp"
#include "support/invitation_desk.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace std::chrono_literals;
using domain::Answer;
using domain::RefusalKind;
using support::calendar_of;
using support::day;
using support::evening;
using support::header_of;
using support::InvitationDesk;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}

/// The meeting an hour later than it was.
void move(InvitationDesk& desk) {
    actions::move_meeting(desk.env(), {.meeting = desk.id, .sitting = evening(day(2003, 9, 9), 20h, 22h)});
}

void put_in(InvitationDesk& desk, const std::string& place) {
    auto details = domain::details_of(desk.meeting(desk.id));
    details.place = place;
    actions::change_meeting(desk.env(), {desk.id}, details);
}

std::string sequence_in(const std::string& calendar) {
    const auto at = calendar.find("SEQUENCE:") + 9;
    return calendar.substr(at, calendar.find("\r\n", at) - at);
}

} // namespace

TEST_CASE("Inviting writes one letter to each person that the meeting concerns, and to nobody else") {
    InvitationDesk desk;
    const auto sent = desk.invite();
    CHECK(sent.invited == 2);
    const auto letters = desk.letters();
    REQUIRE(letters.size() == 2);
    CHECK(letters[0].recipient == "ali9@exemple.invalid");
    CHECK(header_of(letters[0].message, "To") == "Aline Roy <ali9@exemple.invalid>");
    CHECK(letters[0].secret);
    CHECK_FALSE(has(letters[0].message, letters[1].recipient));
}

TEST_CASE("An invitation is a request to its one attendee, from the role mailbox, and the answer goes to a "
          "secret address") {
    InvitationDesk desk;
    desk.invite();
    const auto letter = desk.letters().front().message;
    const auto calendar = calendar_of(letter);
    CHECK(has(calendar, "METHOD:REQUEST\r\n"));
    CHECK(has(calendar, "UID:" + desk.meeting(desk.id).uid));
    CHECK(has(calendar, "DTSTART;TZID=America/Toronto:20030909T190000\r\n"));
    CHECK(has(calendar, "mailto:ali9@exemple.invalid\r\n"));
    CHECK(has(calendar, "ORGANIZER;CN=Comité:mailto:coordination@exemple.invalid\r\n"));
    CHECK_FALSE(has(calendar, "ben14@exemple.invalid"));
    const auto secret = actions::digest_of("reply address of jeton-1");
    CHECK(header_of(letter, "Reply-To") == "coordination+" + secret + "@exemple.invalid");
    store::Session session{desk.database};
    CHECK(store::find_invitation_by_link(session, actions::hash_token(secret), store::Door::address));
    CHECK_FALSE(store::find_invitation_by_link(session, actions::hash_token(secret), store::Door::link));
}

TEST_CASE("A mailbox without plus addresses takes the replies itself") {
    InvitationDesk desk;
    auto mail = desk.mail();
    mail.plus_addresses = false;
    actions::send_invitations(desk.env(), mail, {.meeting = desk.id});
    CHECK(header_of(desk.last_letter().message, "Reply-To").empty());
}

TEST_CASE("Inviting again invites those who joined since, and tells the others nothing") {
    InvitationDesk desk;
    desk.invite();
    CHECK(desk.invite() == actions::SentInvitations{});
    actions::change_participants(desk.env(), {.meeting = desk.id, .add = {desk.carole}});
    CHECK(desk.invite().invited == 1);
    REQUIRE(desk.letters().size() == 3);
    CHECK(desk.last_letter().recipient == "car13@exemple.invalid");
}

TEST_CASE("Only those who are chosen are invited, and nobody whom the meeting does not concern") {
    InvitationDesk desk;
    const auto invite = [&](domain::PersonId person) {
        return actions::send_invitations(desk.env(), desk.mail(), {desk.id, std::vector{person}});
    };
    CHECK(invite(desk.benoit).invited == 1);
    CHECK(desk.last_letter().recipient == "ben14@exemple.invalid");
    CHECK(support::refused([&] { invite(desk.denis); }).kind == RefusalKind::conflict);
}

TEST_CASE("Someone without an address is named and invited by nobody") {
    InvitationDesk desk;
    {
        store::Transaction transaction{desk.database};
        auto person = store::load_person(transaction, desk.benoit);
        person.addresses.clear();
        store::save_person(transaction, person);
        transaction.commit();
    }
    store::Session session{desk.database};
    const auto plan = actions::plan_invitations(session, desk.id, "coordination@exemple.invalid");
    REQUIRE(plan.without_address.size() == 1);
    CHECK(plan.without_address.front().name == "Benoît Côté");
    CHECK(plan.to_invite.size() == 1);
}

TEST_CASE("The role mailbox is not invited to its own meeting") {
    InvitationDesk desk;
    store::Session session{desk.database};
    CHECK(actions::plan_invitations(session, desk.id, "ali9@exemple.invalid").to_invite.size() == 1);
}

TEST_CASE("Nobody is invited to a meeting that has no date, that took place, or that someone else convenes") {
    InvitationDesk desk;
    const auto refusal = [&](domain::MeetingId id) {
        return desk.refusal_of([&] { actions::send_invitations(desk.env(), desk.mail(), {.meeting = id}); });
    };
    CHECK(has(refusal(desk.of_mekinac().id), "Fixez-la"));
    {
        const auto id = desk.of_mekinac().id;
        store::Transaction transaction{desk.database};
        auto meeting = store::load_meeting(transaction, id);
        meeting.convener = domain::Convener::partner;
        store::save_meeting(transaction, meeting, desk.env().occasion());
        transaction.commit();
    }
    CHECK(has(refusal(desk.of_mekinac().id), "partenaire"));
    desk.now += std::chrono::days{365};
    actions::hold_meeting(desk.env(), desk.id, {});
    CHECK(has(refusal(desk.id), "a eu lieu"));
}

TEST_CASE("Edits gather until the update is sent; then each invitee learns all of them in one letter") {
    InvitationDesk desk;
    desk.invite();
    move(desk);
    put_in(desk, "Salle 3");
    CHECK(desk.letters().size() == 2);
    const auto sent = desk.invite();
    CHECK(sent.updated == 2);
    CHECK(sent.invited == 0);
    REQUIRE(desk.letters().size() == 4);
    const auto calendar = calendar_of(desk.last_letter().message);
    CHECK(has(calendar, "DTSTART;TZID=America/Toronto:20030909T200000\r\n"));
    CHECK(has(calendar, "LOCATION:Salle 3\r\n"));
    CHECK(desk.invite() == actions::SentInvitations{});
}

TEST_CASE("An update follows the first letter, under the same UID and a higher SEQUENCE and DTSTAMP") {
    InvitationDesk desk;
    desk.invite();
    const auto first = desk.letters().back();
    move(desk);
    desk.invite();
    const auto update = desk.last_letter();
    const auto before = calendar_of(first.message), after = calendar_of(update.message);
    CHECK(has(after, "UID:" + desk.meeting(desk.id).uid));
    CHECK(std::stoi(sequence_in(after)) > std::stoi(sequence_in(before)));
    CHECK(header_of(update.message, "In-Reply-To") == header_of(first.message, "Message-Id"));
    CHECK(header_of(update.message, "Message-Id") != header_of(first.message, "Message-Id"));
}

TEST_CASE("A new time asks everyone again; a new place leaves the answers") {
    InvitationDesk desk;
    desk.invite();
    desk.answer("jeton-1", Answer::accepted);
    put_in(desk, "Salle 3");
    desk.invite();
    CHECK(desk.invitation_of(desk.aline).answer == Answer::accepted);
    CHECK(has(calendar_of(desk.letters()[2].message), "PARTSTAT=ACCEPTED"));
    move(desk);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::accepted);
    desk.invite();
    const auto asked = desk.invitation_of(desk.aline);
    CHECK(asked.answer == Answer::needs_action);
    CHECK(asked.asked_sequence == desk.meeting(desk.id).sequence);
    CHECK(desk.answers().size() == 1);
}

TEST_CASE("Cancelling tells everyone under a higher SEQUENCE; restoring asks them again") {
    InvitationDesk desk;
    desk.invite();
    const auto first = calendar_of(desk.last_letter().message);
    actions::cancel_meeting(desk.env(), desk.id, {});
    CHECK(desk.invite().cancelled == 2);
    const auto cancel = calendar_of(desk.last_letter().message);
    CHECK(has(cancel, "METHOD:CANCEL\r\n"));
    CHECK(has(cancel, "STATUS:CANCELLED\r\n"));
    CHECK(std::stoi(sequence_in(cancel)) > std::stoi(sequence_in(first)));
    CHECK_FALSE(desk.last_letter().secret);
    CHECK(desk.invite() == actions::SentInvitations{});
    actions::restore_meeting(desk.env(), desk.id, {});
    CHECK(desk.invite().updated == 2);
    CHECK(has(calendar_of(desk.last_letter().message), "METHOD:REQUEST\r\n"));
}

TEST_CASE("Taking one person off the list cancels the meeting for them alone, under a higher SEQUENCE") {
    InvitationDesk desk;
    desk.invite();
    const auto first = calendar_of(desk.letters().front().message);
    actions::withdraw_invitation(desk.env(), desk.mail(), desk.invitation_of(desk.aline).id);
    REQUIRE(desk.letters().size() == 3);
    CHECK(desk.last_letter().recipient == "ali9@exemple.invalid");
    const auto cancel = calendar_of(desk.last_letter().message);
    CHECK(has(cancel, "METHOD:CANCEL\r\n"));
    CHECK_FALSE(has(cancel, "STATUS:"));
    CHECK(std::stoi(sequence_in(cancel)) > std::stoi(sequence_in(first)));
    CHECK(desk.list().size() == 1);
    CHECK(desk.concerned(desk.id) == std::vector{desk.benoit});
    CHECK(desk.invite() == actions::SentInvitations{});
}

TEST_CASE("Who was taken off the list and is invited again has their place back, and no old answer") {
    InvitationDesk desk;
    desk.invite();
    desk.answer("jeton-1", Answer::declined);
    actions::withdraw_invitation(desk.env(), desk.mail(), desk.invitation_of(desk.aline).id);
    actions::change_participants(desk.env(), {.meeting = desk.id, .add = {desk.aline}});
    CHECK(desk.invite().invited == 1);
    CHECK(desk.list().size() == 2);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::needs_action);
}

TEST_CASE(
    "A link shows the invitation without changing anything, and takes an answer and another one later") {
    InvitationDesk desk;
    desk.invite();
    const auto before = desk.contents();
    const auto shown = actions::show_invitation(desk.database, "jeton-1", desk.now);
    REQUIRE(shown);
    CHECK(shown->invitation.name == "Aline Roy");
    CHECK(shown->closed.empty());
    CHECK(desk.contents() == before);
    desk.answer("jeton-1", Answer::accepted, "J’arriverai en retard.\r\nÀ bientôt.");
    CHECK(desk.invitation_of(desk.aline).note == "J’arriverai en retard.\nÀ bientôt.");
    desk.answer("jeton-1", Answer::declined);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::declined);
    CHECK(desk.invitation_of(desk.aline).note.empty());
    CHECK(desk.invitation_of(desk.benoit).answer == Answer::needs_action);
    CHECK(desk.answers().size() == 2);
}

TEST_CASE("No answer is taken for a meeting that is cancelled or over, nor by a link that leads nowhere") {
    InvitationDesk desk;
    desk.invite();
    const auto refusal = [&](const char* token) {
        return support::refused([&] { desk.answer(token, Answer::accepted); }).kind;
    };
    CHECK(refusal("jeton-9") == RefusalKind::not_found);
    CHECK(refusal(actions::digest_of("reply address of jeton-1").c_str()) == RefusalKind::not_found);
    actions::cancel_meeting(desk.env(), desk.id, {});
    CHECK(refusal("jeton-1") == RefusalKind::conflict);
    actions::restore_meeting(desk.env(), desk.id, {});
    desk.now += std::chrono::days{365};
    CHECK(refusal("jeton-1") == RefusalKind::conflict);
    CHECK_FALSE(actions::show_invitation(desk.database, "jeton-1", desk.now)->closed.empty());
}

TEST_CASE("The coordonnatrice enters what she heard, and takes it back") {
    InvitationDesk desk;
    desk.invite();
    const auto id = desk.invitation_of(desk.benoit).id;
    actions::enter_answer(desk.env(), id, Answer::accepted, "par téléphone");
    CHECK(desk.invitation_of(desk.benoit).answered_by == domain::Channel::hand);
    CHECK(desk.answers().back().entered_by == "Odile Tremblay");
    actions::enter_answer(desk.env(), id, Answer::needs_action, "");
    CHECK(desk.invitation_of(desk.benoit).answer == Answer::needs_action);
}

TEST_CASE("Each new thing that is told has a later stamp, even within one second") {
    InvitationDesk desk;
    desk.invite();
    move(desk);
    desk.invite();
    actions::cancel_meeting(desk.env(), desk.id, {});
    desk.invite();
    store::Session session{desk.database};
    auto query = session.query("SELECT count(DISTINCT stamp), count(*) FROM announcements");
    REQUIRE(query.next());
    CHECK(query.get<int>(0) == query.get<int>(1));
    CHECK(query.get<int>(1) == 3);
}

TEST_CASE("Reminders are written when they are due, by day, once, with a way to end them") {
    InvitationDesk desk;
    desk.invite();
    desk.answer("jeton-1", Answer::declined);
    const auto remind = [&] { return actions::send_reminders(desk.env(), desk.mail(), {}); };
    desk.now += std::chrono::days{3};
    CHECK(remind() == 1);
    CHECK(remind() == 0);
    CHECK(desk.last_letter().recipient == "ben14@exemple.invalid");
    CHECK(has(desk.last_letter().message, "List-Unsubscribe: <https://arrimage.invalid/reponse/"));
    desk.now = std::chrono::sys_days{day(2003, 9, 8)} + 4h;
    CHECK(remind() == 0);
    desk.now += 10h;
    CHECK(remind() == 1);
    CHECK(calendar_of(desk.last_letter().message).empty());
}

TEST_CASE("While an update waits, nobody is reminded of a time that no longer holds") {
    InvitationDesk desk;
    desk.invite();
    move(desk);
    desk.now = std::chrono::sys_days{day(2003, 9, 8)} + 14h;
    CHECK(actions::send_reminders(desk.env(), desk.mail(), {}) == 0);
    CHECK(support::refused([&] { actions::remind_invitees(desk.env(), desk.mail(), desk.id); }).kind ==
          RefusalKind::conflict);
    CHECK(desk.letters().size() == 2);
    desk.invite();
    desk.now += 13h;
    CHECK(actions::remind_invitees(desk.env(), desk.mail(), desk.id) == 2);
    CHECK(has(desk.last_letter().message, "20=C2=A0h"));
}

TEST_CASE(
    "What changed is said against what those who do not know it were told, whoever was told meanwhile") {
    InvitationDesk desk;
    desk.invite();
    move(desk);
    actions::withdraw_invitation(desk.env(), desk.mail(), desk.invitation_of(desk.aline).id);
    store::Session session{desk.database};
    const auto plan = actions::plan_invitations(session, desk.id, "coordination@exemple.invalid");
    REQUIRE(plan.to_tell.size() == 1);
    REQUIRE(plan.changes.size() == 1);
    CHECK(has(plan.changes.front(), ": le mardi 9 septembre 2003 de 20"));
    CHECK(has(plan.changes.front(), "(avant\u00a0: le mardi 9 septembre 2003 de 19"));
}
