#include "support/mail_desk.hpp"

using namespace arrimage;
using domain::Answer;
using domain::MailOutcome;
using domain::MailReason;
using support::MailDesk;
using support::replace;
using enum MailOutcome;

namespace {

const std::string authentication = "Authentication-Results: mx.exemple.invalid";

/// What becomes of Aline's reply to the role mailbox, without a secret, under those header lines.
MailReason judged(const std::string& headers) {
    MailDesk desk;
    desk.without_secret();
    desk.reception.vouchers = {"mx.exemple.invalid"};
    return desk.receive(headers + desk.mail("exchange")).reason;
}

} // namespace

TEST_CASE("A server's word on a sender is read as RFC 8601 writes it") {
    for (const std::string word : {"; dkim=pass header.d=exemple.invalid",
                                   "; dkim=pass (2048-bit (RSA) key) header.i=@exemple.invalid header.b=q8",
                                   " 1; dkim=none; spf=pass smtp.mailfrom=ali9@exemple.invalid",
                                   ";\r\n\tdmarc=pass (p=none) header.from=exemple.invalid",
                                   "; DKIM = pass\r\n header.d = courriel.Exemple.invalid",
                                   "; spf=pass smtp.mailfrom=\"a b\"@exemple.invalid",
                                   "; dkim=fail header.d=ailleurs.invalid; dkim=pass reason=\"ok; vraiment\" "
                                   "header.d=exemple.invalid"}) {
        CAPTURE(word);
        CHECK(judged(authentication + word + "\r\n") == MailReason::none);
    }
}

TEST_CASE("What a sender slips into a server's word on them proves nothing") {
    for (const std::string word :
         {"; spf=pass smtp.mailfrom=\"x; dkim=pass header.d=exemple.invalid \"@mechant.invalid",
          "; spf=pass smtp.mailfrom=\"header.d=exemple.invalid \"@mechant.invalid",
          "; spf=pass smtp.mailfrom=header.d=exemple.invalid@mechant.invalid",
          "; spf=pass smtp.mailfrom=\"a\\\"; dkim=pass header.d=exemple.invalid\"@mechant.invalid",
          "; spf=pass (helo (x) ; dkim=pass header.d=exemple.invalid ) smtp.mailfrom=mechant.invalid",
          "; spf=pass (\\) ; dkim=pass header.d=exemple.invalid ) smtp.mailfrom=mechant.invalid",
          "; spf=pass smtp.helo=exemple.invalid smtp.mailfrom=mechant.invalid",
          "; dkim=pass header.d=mechant.invalid header.i=@exemple.invalid", "; dkim=pass header.d=invalid",
          "; dkim=pass header.from=exemple.invalid", "; arc=pass header.d=exemple.invalid",
          "; sender-id=pass header.from=exemple.invalid", "; auth=pass smtp.mailfrom=ali9@exemple.invalid",
          "; dkim=pass header.d=exemple.invalid (", "; dkim=pass header.d=exemple.invalid \"",
          "; dkim=policy.pass header.d=exemple.invalid", " dkim=pass header.d=exemple.invalid"}) {
        CAPTURE(word);
        CHECK(judged(authentication + word + "\r\n") == MailReason::not_proven);
    }
}

TEST_CASE(
    "Of a server that is believed, the topmost word counts: what lies below may have come with the mail") {
    const auto forged = authentication + "; dkim=pass header.d=exemple.invalid\r\n";
    CHECK(judged(authentication + "; dkim=none; spf=pass smtp.mailfrom=mechant.invalid\r\n" + forged) ==
          MailReason::not_proven);
    CHECK(judged(authentication + "; none\r\n" + forged) == MailReason::not_proven);
    CHECK(judged("Authentication-Results: ailleurs.invalid; dkim=none\r\n" + forged) == MailReason::none);
}

TEST_CASE("A mail from two senders is from nobody whom a server vouches for") {
    const auto good = authentication + "; dkim=pass header.d=exemple.invalid\r\n";
    for (const std::string other : {"autre@exemple.invalid", "ali9@exemple.invalid"}) {
        CHECK(judged("From: " + other + "\r\n" + good) == MailReason::other_sender);
        CHECK(judged(good + "FROM: " + other + "\r\n") == MailReason::other_sender);
    }
}

TEST_CASE("A reply that comes a second time by another way does not undo what was answered since") {
    MailDesk desk;
    const auto reply = desk.mail("exchange");
    CHECK(desk.receive(reply).outcome == answer);
    desk.answer("jeton-1", Answer::declined);
    const auto again = desk.receive("Received: by autre.invalid\r\n" + reply);
    CHECK(again.outcome == ignored);
    CHECK(again.reason == MailReason::again);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::declined);
    CHECK(desk.answers().size() == 2);
}

TEST_CASE("Someone whose program always gives the same time may still change their mind") {
    MailDesk desk;
    CHECK(desk.receive_named("exchange").outcome == answer);
    CHECK(desk.receive_named("outlook-com").outcome == answer);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::declined);
}

TEST_CASE("A program with a wrong clock or count does not shut its owner's later replies out") {
    MailDesk desk;
    auto first = desk.mail("outlook-com");
    replace(first, "DTSTAMP:20030501T120000Z", "DTSTAMP:20990101T000000Z");
    replace(first, "SEQUENCE:" + desk.words["{sequence}"], "SEQUENCE:2000000000");
    CHECK(desk.receive(first).outcome == answer);
    desk.now += std::chrono::hours{1};
    auto second = desk.mail("thunderbird");
    replace(second, "DTSTAMP:20030501T120000Z", "DTSTAMP:20440101T000000Z");
    CHECK(desk.receive(second).outcome == answer);
    CHECK(desk.invitation_of(desk.aline).answer == Answer::accepted);
}

TEST_CASE("A letter that comes back without a delivery status is shown to a person") {
    const std::string old_way = "Return-Path: <>\r\nFrom: MAILER-DAEMON@ailleurs.invalid\r\n"
                                "To: coordination@exemple.invalid\r\nSubject: failure notice\r\n";
    for (const std::string rest : {"\r\nHi. This is the qmail-send program at "
                                   "ailleurs.invalid.\r\n<ali9@exemple.invalid>: no mailbox\r\n",
                                   "Auto-Submitted: auto-replied\r\n\r\nUndelivered\r\n"}) {
        MailDesk desk;
        const auto received = desk.receive(old_way + rest);
        CHECK(received.outcome == held);
        CHECK(received.reason == MailReason::unknown_bounce);
    }
}

TEST_CASE("A returned letter without a status, whose name is known, says whose it was") {
    MailDesk desk;
    auto bounce = desk.mail("dsn-headers-only");
    replace(bounce, "message/delivery-status", "text/plain");
    const auto received = desk.receive(bounce);
    CHECK(received.reason == MailReason::unknown_bounce);
    CHECK(received.invitation == desk.invitation_of(desk.aline).id);
    CHECK(desk.held().size() == 1);
}

TEST_CASE("Our own invitation, sent back in a mail, is no answer: a person's is read by one, an absence's by "
          "none") {
    MailDesk desk;
    auto mail = desk.mail("request");
    replace(mail, "x@ailleurs.invalid", desk.words["{uid}"]);
    CHECK(desk.receive(mail).reason == MailReason::message);
    const auto absence = desk.receive("Auto-Submitted: auto-replied\r\nReturn-Path: <>\r\nIn-Reply-To: <" +
                                      desk.words["{letter}"] + ">\r\n" + mail);
    CHECK(absence.outcome == ignored);
    CHECK(absence.reason == MailReason::automatic);
}

TEST_CASE("A notice that a letter was read is no message") {
    MailDesk desk;
    auto notice = desk.mail("dsn-postfix");
    replace(notice, "report-type=delivery-status", "report-type=disposition-notification");
    replace(notice, "message/delivery-status", "message/disposition-notification");
    replace(notice, "Return-Path: <>\r\n", "");
    replace(notice, "MAILER-DAEMON", "ali9");
    replace(notice, "Auto-Submitted: auto-replied\r\n", "");
    CHECK(desk.receive(notice).outcome == ignored);
}
