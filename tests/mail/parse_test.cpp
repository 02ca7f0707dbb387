#include "mail/parse.hpp"

#include "support/catch.hpp"
#include "support/mail_bombs.hpp"

#include <chrono>
#include <ctime>
#include <fstream>
#include <string>

using namespace arrimage;
using mail::parse_mail;

namespace {

constexpr bool watched = // by a sanitizer, which takes time and memory of its own
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif

/// The most memory that the process held since the last call, in kB; 0 where Linux does not tell.
long peak_since() {
    std::ifstream status{"/proc/self/status"};
    long peak = 0;
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) peak = std::stol(line.substr(6));
    std::ofstream{"/proc/self/clear_refs"} << "5";
    return peak;
}

const std::string in_a_mail = "From: a@b.invalid\r\nContent-Type: multipart/report; boundary=x\r\n\r\n--x\r\n"
                              "Content-Type: message/delivery-status\r\n\r\n";

} // namespace

TEST_CASE("No mail takes more than 200 ms or 64 MB to read") {
    parse_mail("Subject: a\r\n\r\nb");
    for (const auto& bombs : {support::header_bombs(), support::part_bombs(), support::calendar_bombs()})
        for (const auto& [name, bytes] : bombs) {
            CAPTURE(name, bytes.size());
            peak_since();
            const auto before = peak_since();
            const auto begin = std::clock(); // of the processor: others may be at work
            parse_mail(bytes);
            const std::chrono::milliseconds took{(std::clock() - begin) * 1000 / CLOCKS_PER_SEC};
            if (watched) continue;
            CHECK(took < std::chrono::milliseconds{200});
            CHECK(peak_since() - before < 64L << 10);
        }
}

TEST_CASE("What is beyond the bounds gives its header's facts, and why it was not read") {
    const auto mail =
        parse_mail("From: Odile <odile@exemple.ca>\r\nTo: box@exemple.ca\r\nSubject: Long\r\n\r\n" +
                   std::string(2U << 20, 'a'));
    CHECK(mail.beyond == "size");
    CHECK(mail.from == "odile@exemple.ca");
    CHECK(mail.recipients == std::vector<std::string>{"box@exemple.ca"});
    CHECK(mail.subject == "Long");
    CHECK(mail.text.empty());
    const std::pair<const char*, std::string> cases[] = {
        {"headers", support::repeated("X: 1\r\n", 501) + "\r\n"},
        {"", support::repeated("X: 1\r\n", 499) + "\r\n"},
        {"headers", "To: " + support::repeated("a:", 1'001) + "\r\n\r\n"},
        {"", "Subject: " + std::string(200'000, 's') + "\r\n\r\n"},
        {"parts",
         "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + support::repeated("--x\r\n\r\n", 251)},
        {"depth", support::nested_multiparts(31, " ")},
        {"", support::nested_multiparts(25, " ")}};
    for (const auto& [beyond, bytes] : cases) {
        CAPTURE(bytes.substr(0, 40), bytes.size());
        CHECK(parse_mail(bytes).beyond == beyond);
    }
}

TEST_CASE("A large file, a long text and a name like a type's are within the bounds") {
    const auto file = support::repeated(std::string(76, 'A') + "\r\n", 12'000);
    const auto mail = parse_mail("Subject: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                                 "--x\r\nContent-Type: text/plain\r\n\r\nVoici.\r\n"
                                 "--x\r\nContent-Type: application/pdf; name=\"message.pdf\"\r\n"
                                 "Content-Transfer-Encoding: base64\r\n\r\n" +
                                 file + "--x--\r\n");
    CHECK(mail.beyond.empty());
    CHECK(mail.text == "Voici.\n");
}

TEST_CASE("A mail went to all the addresses that its header and its delivery name, in lower case, groups "
          "included") {
    const auto mail =
        parse_mail("To: Box <Box@Exemple.ca>, Groupe: un@exemple.ca, deux@exemple.ca;\r\n"
                   "Cc: \"a, b\" <trois@exemple.ca>\r\nDelivered-To: box+SECRET@exemple.ca\r\n"
                   "X-Original-To: quatre@exemple.ca\r\nEnvelope-To: <cinq@exemple.ca>\r\n\r\n");
    CHECK(mail.recipients == std::vector<std::string>{"box@exemple.ca", "un@exemple.ca", "deux@exemple.ca",
                                                      "trois@exemple.ca", "box+secret@exemple.ca",
                                                      "quatre@exemple.ca", "cinq@exemple.ca"});
}

TEST_CASE("The mails that a mail answers are those of In-Reply-To, then of References") {
    const auto mail = parse_mail("Message-ID: <moi@x>\r\nIn-Reply-To: votre lettre <b@x>\r\n"
                                 "References: <a@x>\r\n\t<b@x> <mal\r\n\r\n");
    CHECK(mail.message_id == "moi@x");
    CHECK(mail.references == std::vector<std::string>{"b@x", "a@x", "b@x"});
}

TEST_CASE("A subject and a text are words without control characters, whatever their encoding") {
    const auto mail =
        parse_mail("Subject: =?iso-8859-1?Q?R=E9ponse=0D=0ABcc:_x=07?=\r\n"
                   "Content-Type: text/plain; charset=windows-1252\r\n"
                   "Content-Transfer-Encoding: quoted-printable\r\n\r\nJ=92irai=00\x1b[31m =E0 midi\r\n");
    CHECK(mail.subject == "Réponse Bcc: x");
    CHECK(mail.text == "J’irai[31m à midi\n");
}

TEST_CASE("A mail says when no person wrote it") {
    for (const auto* header : {"Auto-Submitted: auto-replied", "Auto-Submitted: Auto-Generated; x=y",
                               "Precedence: auto_reply", "Precedence: bulk", "X-Autoreply: yes"})
        CHECK(parse_mail(std::string{header} + "\r\n\r\n").automatic);
    for (const auto* header : {"Auto-Submitted: no", "Precedence: normal", "X-Auto-Response-Suppress: All"})
        CHECK_FALSE(parse_mail(std::string{header} + "\r\n\r\n").automatic);
    CHECK(parse_mail("Return-Path: <>\r\nReturn-Path: <a@b.ca>\r\n\r\n").null_sender);
    CHECK_FALSE(parse_mail("Return-Path: <a@b.ca>\r\nReturn-Path: <>\r\n\r\n").null_sender);
}

TEST_CASE("A delivery status says of each recipient what became of the letter") {
    const auto mail =
        parse_mail(in_a_mail + "Reporting-MTA: dns; mx\r\n\r\n"
                               "Original-Recipient: rfc822;Odile@Exemple.ca\r\n"
                               "Final-Recipient: rfc822; <autre@exemple.ca>\r\nAction: Failed\r\n"
                               "Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 inconnu\r\n\r\n"
                               "Final-Recipient: rfc822; luc@exemple.ca\r\nAction: delayed\r\n--x--\r\n");
    REQUIRE(mail.statuses.size() == 2);
    CHECK(mail.statuses[0].recipient == "autre@exemple.ca");
    CHECK(mail.statuses[0].action == "failed");
    CHECK(mail.statuses[0].status == "5.1.1");
    CHECK(mail.statuses[0].diagnostic == "550 inconnu");
    CHECK(mail.statuses[1].action == "delayed");
}

TEST_CASE("Calendars are found at any depth, in the order of the mail, with their method") {
    const auto mail =
        parse_mail("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
                   "Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\n"
                   "Content-Type: text/calendar; method=reply\r\n\r\nun\r\n--y--\r\n--x\r\n"
                   "Content-Type: application/octet-stream; name=\"Deux.ICS\"\r\n"
                   "Content-Transfer-Encoding: base64\r\n\r\nZGV1eA==\r\n--x\r\n"
                   "Content-Type: application/octet-stream; name=trois.bin\r\n\r\ntrois\r\n--x--\r\n");
    REQUIRE(mail.calendars.size() == 2);
    CHECK(mail.calendars[0].method == "REPLY");
    CHECK(mail.calendars[0].text == "un");
    CHECK(mail.calendars[1].method.empty());
    CHECK(mail.calendars[1].text == "deux");
}
