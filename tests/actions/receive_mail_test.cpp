#include "actions/cancel_meeting.hpp"
#include "actions/held_mails.hpp"
#include "actions/move_meeting.hpp"
#include "actions/withdraw_invitation.hpp"
#include "support/mail_bombs.hpp"
#include "support/mail_desk.hpp"
#include "support/refused.hpp"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>

using namespace arrimage;
using namespace std::chrono_literals;
using domain::Answer;
using domain::MailOutcome;
using domain::MailReason;
using support::day;
using support::evening;
using support::MailDesk;
using support::replace;

namespace {

struct Case {
    const char* name;
    MailOutcome outcome;
    MailReason reason{MailReason::none};
    Answer answer{Answer::needs_action}; ///< of Aline, afterwards
};

using enum MailOutcome;

const Case cases[] = {
    {"exchange", answer, MailReason::none, Answer::accepted},
    {"outlook-com", answer, MailReason::none, Answer::declined},
    {"gmail", answer, MailReason::none, Answer::tentative},
    {"apple-other-account", answer, MailReason::none, Answer::accepted},
    {"thunderbird", answer, MailReason::none, Answer::accepted},
    {"attached-only", answer, MailReason::none, Answer::accepted},
    {"deep", answer, MailReason::none, Answer::accepted},
    {"method-in-header-only", answer, MailReason::none, Answer::accepted},
    {"bare-lf", answer, MailReason::none, Answer::accepted},
    {"latin1", answer, MailReason::none, Answer::accepted},
    {"wrong-charset", answer, MailReason::none, Answer::accepted},
    {"bom-and-folds", answer, MailReason::none, Answer::accepted},
    {"cut-character", answer, MailReason::none, Answer::accepted},
    {"reply-auto-submitted", answer, MailReason::none, Answer::accepted},
    {"two-attendees", answer, MailReason::none, Answer::accepted},
    {"delegated", answer, MailReason::none, Answer::delegated},
    {"rrule-bomb", answer, MailReason::none, Answer::accepted},
    {"counter-outlook", proposal},
    {"counter-gmail", proposal},
    {"counter-unknown-zone", held, MailReason::unreadable_time},
    {"counter-whole-day", held, MailReason::unreadable_time},
    {"needs-action", ignored, MailReason::no_answer},
    {"old-sequence", stale},
    {"unknown-uid", held, MailReason::unknown_meeting},
    {"no-attendee", held, MailReason::no_attendee},
    {"two-strangers", held, MailReason::several_attendees},
    {"other-invitee", held, MailReason::other_invitee},
    {"delegate", held, MailReason::delegate},
    {"tnef", held, MailReason::sealed},
    {"absence", ignored, MailReason::automatic},
    {"absence-null-sender", ignored, MailReason::automatic},
    {"message", held, MailReason::message},
    {"request", held, MailReason::not_an_answer},
    {"no-calendar-in-part", held, MailReason::unreadable},
    {"dsn-postfix", bounce},
    {"dsn-headers-only", bounce},
    {"dsn-delayed", ignored, MailReason::delayed},
    {"dsn-unknown", held, MailReason::unknown_bounce},
};

} // namespace

TEST_CASE("Every shape of mail that comes back is read for what it is") {
    for (const auto& [name, outcome, reason, expected] : cases) {
        CAPTURE(name);
        MailDesk desk;
        const auto received = desk.receive_named(name);
        CHECK(to_string(received.outcome) == to_string(outcome));
        CHECK(to_string(received.reason) == to_string(reason));
        CHECK(to_string(desk.invitation_of(desk.aline).answer) == to_string(expected));
        CHECK(desk.invitation_of(desk.benoit).answer == Answer::needs_action);
        CHECK(desk.held().size() == (outcome == held ? 1 : 0));
    }
}

TEST_CASE("Every mail of the folder is in the table") {
    std::size_t files = 0;
    for (const auto& file :
         std::filesystem::directory_iterator{ARRIMAGE_SOURCE_DIR "/tests/actions/replies"}) {
        ++files;
        const auto name = file.path().stem().string();
        CAPTURE(name);
        const bool known = std::ranges::any_of(cases, [&](const Case& each) { return name == each.name; });
        CHECK((known || name == "crasher"));
    }
    CHECK(files == std::size(cases) + 1);
}

TEST_CASE("What someone wrote with their answer is kept, whatever its charset") {
    const std::pair<const char*, const char*> notes[] = {{"exchange", "J’irai volontiers."},
                                                         {"latin1", "Je serai là dès midi"},
                                                         {"wrong-charset", "Je serai là"},
                                                         {"cut-character", "à"}};
    for (const auto& [name, note] : notes) {
        CAPTURE(name);
        MailDesk desk;
        desk.receive_named(name);
        CHECK(desk.invitation_of(desk.aline).note == note);
    }
}

TEST_CASE("Another time is proposed at the hour that its sender means, in our zone") {
    for (const auto* name : {"counter-outlook", "counter-gmail"}) {
        CAPTURE(name);
        MailDesk desk;
        desk.receive_named(name);
        store::Session session{desk.database};
        const auto proposals = store::list_open_proposals(session, desk.id);
        REQUIRE(proposals.size() == 1);
        CHECK(proposals[0].sitting ==
              domain::Sitting{{day(2003, 9, 10), 13h}, {day(2003, 9, 10), 15h}, "America/Toronto"});
    }
}

TEST_CASE("Someone who is not on the list never joins by themselves") {
    MailDesk desk;
    desk.without_secret();
    const auto received = desk.receive_named("crasher");
    CHECK(received.outcome == held);
    CHECK(received.reason == MailReason::not_invited);
    CHECK(desk.list().size() == 2);
}

TEST_CASE(
    "The secret in the address counts whatever its case, and so does a letter of ours that is answered") {
    MailDesk desk;
    auto& to = desk.words["{to}"];
    std::ranges::transform(to, to.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    CHECK(desk.receive_named("exchange").outcome == answer);
    MailDesk other;
    other.without_secret();
    auto mail = other.mail("outlook-com");
    mail.insert(0, "In-Reply-To: <" + other.words["{letter}"] + ">\r\n");
    CHECK(other.receive(mail).outcome == answer);
}

TEST_CASE("A reply without a secret counts only from the invitee's own address, vouched for by a server we "
          "believe") {
    const auto receive = [](const std::string& authentication, const std::string& sender) {
        MailDesk desk;
        desk.without_secret();
        desk.reception.vouchers = {"mx.exemple.invalid"};
        auto mail = desk.mail("exchange");
        replace(mail, "From: Aline Roy <ali9@exemple.invalid>", "From: " + sender);
        return desk.receive(authentication + mail).reason;
    };
    const std::string own = "ali9@exemple.invalid";
    const std::string good =
        "Authentication-Results: mx.exemple.invalid; dkim=pass header.d=exemple.invalid\r\n";
    CHECK(receive(good, own) == MailReason::none);
    CHECK(receive("Authentication-Results: mx.exemple.invalid 1;\r\n spf=pass (ok; really)"
                  " smtp.mailfrom=x@bounce.exemple.invalid\r\n",
                  own) == MailReason::none);
    CHECK(receive(good, "ailleurs@exemple.invalid") == MailReason::other_sender);
    for (const std::string authentication :
         {"", "Authentication-Results: mx.ailleurs.invalid; dkim=pass header.d=exemple.invalid\r\n",
          "Authentication-Results: mx.exemple.invalid; dkim=fail header.d=exemple.invalid\r\n",
          "Authentication-Results: mx.exemple.invalid; dkim=pass header.d=ailleurs.invalid\r\n",
          "Authentication-Results: mx.exemple.invalid; dkim=pass header.d=xexemple.invalid\r\n",
          "Authentication-Results: mx.exemple.invalid; arc=none (dkim=pass header.d=exemple.invalid)\r\n"}) {
        CAPTURE(authentication);
        CHECK(receive(authentication, own) == MailReason::not_proven);
    }
}

TEST_CASE("Another address of the same person is theirs too") {
    MailDesk desk;
    desk.without_secret();
    desk.reception.vouchers = {"mx.exemple.invalid"};
    {
        store::Transaction transaction{desk.database};
        auto person = store::load_person(transaction, desk.aline);
        person.addresses.push_back("aline.perso@ailleurs.invalid");
        store::save_person(transaction, person);
        transaction.commit();
    }
    const auto received =
        desk.receive("Authentication-Results: mx.exemple.invalid; dkim=pass header.d=ailleurs.invalid\r\n" +
                     desk.mail("apple-other-account"));
    CHECK(received.outcome == answer);
}

TEST_CASE("A reply about the time that was moved since is kept, and changes nothing") {
    MailDesk desk;
    const auto reply = desk.mail("exchange");
    actions::move_meeting(desk.env(), {.meeting = desk.id, .sitting = evening(day(2003, 9, 9), 20h, 22h)});
    desk.invite();
    CHECK(desk.receive(reply).outcome == stale);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::needs_action);
    REQUIRE(desk.answers().size() == 1);
    CHECK(desk.answers().front().stale);
}

TEST_CASE("Of two replies the later written counts, whichever comes first; the same one twice counts once") {
    MailDesk desk;
    auto earlier = desk.mail("outlook-com"), later = desk.mail("thunderbird");
    replace(later, "DTSTAMP:20030501T120000Z", "DTSTAMP:20030501T130000Z");
    CHECK(desk.receive(later).outcome == answer);
    CHECK(desk.receive(earlier).outcome == stale);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::accepted);
    const auto again = desk.receive(later);
    CHECK(again.outcome == ignored);
    CHECK(again.reason == MailReason::again);
    CHECK(desk.answers().size() == 2);
}

TEST_CASE("A secret of one meeting answers no other") {
    MailDesk desk;
    const auto other = desk.of_mekinac();
    desk.words["{uid}"] = other.uid;
    CHECK(desk.receive_named("thunderbird").reason == MailReason::other_meeting);
}

TEST_CASE("Who was taken off the list, or answers for a cancelled meeting, changes nothing") {
    MailDesk desk;
    const auto reply = desk.mail("thunderbird");
    actions::withdraw_invitation(desk.env(), desk.mail(), desk.invitation_of(desk.aline).id);
    CHECK(desk.receive(reply).reason == MailReason::withdrawn);
    MailDesk cancelled;
    actions::cancel_meeting(cancelled.env(), cancelled.id, {});
    CHECK(cancelled.receive_named("thunderbird").outcome == stale);
}

TEST_CASE("A letter that comes back marks whom it does not reach, with the server's words") {
    MailDesk desk;
    desk.receive_named("dsn-postfix");
    const auto invitation = desk.invitation_of(desk.aline);
    CHECK(invitation.undeliverable_at);
    CHECK(invitation.undeliverable_why == "550 5.1.1 <ali9@exemple.invalid>: Recipient address rejected");
}

TEST_CASE("A held mail is kept whole until a person accepts it or sets it aside, once") {
    MailDesk desk;
    desk.without_secret();
    const auto bytes = desk.mail("exchange");
    desk.receive(bytes);
    REQUIRE(desk.held().size() == 1);
    const auto id = desk.held().front().id;
    {
        store::Session session{desk.database};
        CHECK(store::load_received_mail(session, id).message == bytes);
    }
    const auto listed = actions::list_held_mails(desk.database, "America/Toronto");
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].invitation->name == "Aline Roy");
    CHECK(listed[0].meeting->id == desk.id);
    actions::accept_held_mail(desk.env(), id, listed[0].invitation->id, Answer::accepted);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::accepted);
    CHECK(desk.invitation_of(desk.aline).note == "J’irai volontiers.");
    CHECK(desk.held().empty());
    const auto again = support::refused([&] { actions::set_held_mail_aside(desk.env(), id); });
    CHECK(again.kind == domain::RefusalKind::conflict);
}

namespace {

std::string bomb_of_attendees(MailDesk& desk, int count) {
    auto mail = desk.mail("outlook-com");
    std::string all;
    for (int i = 0; i < count; ++i)
        all += "ATTENDEE;PARTSTAT=ACCEPTED:mailto:p" + std::to_string(i) + "@ailleurs.invalid\r\n";
    mail.insert(mail.find("DTSTART"), all);
    return mail;
}

} // namespace

TEST_CASE("Bombs are held or ignored, whole, and change nothing") {
    MailDesk desk;
    for (const auto& bombs : {support::header_bombs(), support::part_bombs(), support::calendar_bombs()})
        for (const auto& [name, bytes] : bombs) {
            CAPTURE(name);
            const auto received = desk.receive(bytes);
            CHECK((received.outcome == held || received.outcome == ignored));
            if (received.outcome == ignored) continue;
            store::Session session{desk.database};
            const auto mail = store::list_held_mails(session, 100).back();
            CHECK(store::load_received_mail(session, mail.id).message == bytes);
        }
    CHECK(desk.answers().empty());
}

TEST_CASE("A reply with a thousand attendees is read for the one who answers") {
    MailDesk desk;
    CHECK(desk.receive(bomb_of_attendees(desk, 1'000)).outcome == answer);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::declined);
    CHECK(desk.list().size() == 2);
    MailDesk without;
    without.without_secret();
    CHECK(without.receive(bomb_of_attendees(without, 1'000)).outcome == held);
}

namespace {

unsigned seed() {
    const char* asked = std::getenv("ARRIMAGE_SEED");
    const auto value = asked != nullptr ? static_cast<unsigned>(std::stoul(asked)) : std::random_device{}();
    std::cerr << "ARRIMAGE_SEED=" << value << '\n';
    return value;
}

} // namespace

TEST_CASE("No forged reply, however put together, changes anyone's answer") {
    std::mt19937 random{seed()};
    const auto pick = [&](std::initializer_list<const char*> choices) {
        return std::string{*(choices.begin() + random() % choices.size())};
    };
    MailDesk desk;
    desk.reception.vouchers = {"mx.exemple.invalid"};
    for (int i = 0; i < 300; ++i) {
        desk.words["{to}"] = pick({"coordination@exemple.invalid",
                                   "coordination+0123456789abcdef0123456789abcdef@exemple.invalid",
                                   "coordination+@exemple.invalid", "autre+x@exemple.invalid"});
        auto mail =
            desk.mail(pick({"exchange", "outlook-com", "gmail", "two-attendees", "other-invitee", "deep",
                            "apple-other-account", "counter-gmail", "attached-only", "dsn-unknown"}));
        replace(mail, "r-", "r-" + std::to_string(i));
        mail.insert(
            0,
            pick({"", "Authentication-Results: mx.ailleurs.invalid; dkim=pass header.d=exemple.invalid\r\n",
                  "Authentication-Results: mx.exemple.invalid; dkim=none\r\n",
                  "Authentication-Results: mx.exemple.invalid; spf=pass smtp.mailfrom=ailleurs.invalid\r\n",
                  "In-Reply-To: <uid-9999@exemple.invalid>\r\n", "References: <>\r\n"}));
        CAPTURE(i, mail);
        const auto received = desk.receive(mail);
        REQUIRE((received.outcome == held || received.outcome == ignored));
    }
    CHECK(desk.answers().empty());
    CHECK(desk.invitation_of(desk.aline).answer == Answer::needs_action);
    CHECK(desk.invitation_of(desk.benoit).answer == Answer::needs_action);
}

TEST_CASE("Whatever bytes come, they are taken") {
    std::mt19937 random{seed()};
    MailDesk desk;
    std::vector<std::string> mails;
    for (const auto& each : cases) mails.push_back(desk.mail(each.name));
    for (int i = 0; i < 10'000; ++i) {
        auto mail = mails[random() % mails.size()];
        for (auto edits = random() % 12; edits > 0 && !mail.empty(); --edits) {
            const auto at = random() % mail.size();
            switch (random() % 4) {
            case 0: mail[at] = static_cast<char>(random() % 256); break;
            case 1: mail.erase(at, random() % 40); break;
            case 2: mail.insert(at, mails[random() % mails.size()].substr(0, random() % 300)); break;
            default: mail.resize(std::max<std::size_t>(at, 1)); break;
            }
        }
        CAPTURE(i);
        CHECK_NOTHROW(desk.receive(mail));
    }
}
