#include "store/letters.hpp"
#include "store/received_mails.hpp"
#include "support/catch.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;

namespace {

std::string hold(SiteDesk& desk, const std::string& message) {
    store::Transaction transaction{desk.database};
    const auto id = store::insert_received_mail(transaction, {.digest = message,
                                                              .came_at = desk.now,
                                                              .sender = "lea@exemple.invalid",
                                                              .subject = "Une <question>",
                                                              .reason = domain::MailReason::message,
                                                              .message = message});
    transaction.commit();
    return "/courrier/" + std::to_string(id.value);
}

domain::LetterId give_up(SiteDesk& desk) {
    store::Transaction transaction{desk.database};
    const auto id = store::save_letter(transaction, {.recipient = "noe@exemple.invalid",
                                                     .subject = "Invitation",
                                                     .message = "a",
                                                     .written_at = desk.now});
    store::give_letter_up(transaction, id, desk.now, "550 5.1.1 no such user");
    transaction.commit();
    return id;
}

} // namespace

TEST_CASE("mail that waits for a person is on the first page and on its own, until it is set aside") {
    SiteDesk desk;
    CHECK_FALSE(says(desk.get("/"), "message à regarder"));
    CHECK(says(desk.get("/courrier"), "Aucun message n’attend."));
    const auto path = hold(desk, "From: lea@exemple.invalid\r\n\r\nY a-t-il du stationnement ?\r\n");
    CHECK(says(desk.get("/"), "1 message à regarder, 0 lettre refusée."));
    const auto page = desk.get("/courrier");
    CHECK(says(page, "Une &lt;question&gt;"));
    CHECK(says(page, "Y a-t-il du stationnement ?"));
    CHECK(says(page, "C’est un message d’une personne : lisez-le et répondez-lui."));
    CHECK(says(desk.follow(desk.post(path + "/ecarter", {})), "Le message est mis de côté."));
    CHECK(desk.post(path + "/ecarter", {}).status == 409);
}

TEST_CASE("of many mails that wait the first are shown, and how many more there are") {
    SiteDesk desk;
    for (int i = 0; i < 22; ++i) hold(desk, "Subject: " + std::to_string(i) + "\r\n\r\nMessage.\r\n");
    CHECK(says(desk.get("/courrier"), "2 autres messages attendent"));
}

TEST_CASE("a held reply says who answers what; what it leaves open, the person chooses") {
    SiteDesk desk;
    hold(desk, "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n"
               "BEGIN:VEVENT\r\nUID:a\r\nATTENDEE;PARTSTAT=DECLINED:mailto:lea@exemple.invalid\r\n"
               "COMMENT:Je <regrette>\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    const auto page = desk.get("/courrier");
    CHECK(says(page, "lea@exemple.invalid : ne viendra pas"));
    CHECK(says(page, "« Je &lt;regrette&gt; »"));
}

TEST_CASE("a letter that was refused says why in French, with the server's words, and is tried again") {
    SiteDesk desk;
    const auto path = "/lettres/" + std::to_string(give_up(desk).value) + "/essayer";
    const auto page = desk.get("/courrier");
    CHECK(says(page, "Cette adresse n’existe pas chez son fournisseur de courriel."));
    CHECK(says(page, "550 5.1.1 no such user"));
    CHECK(says(desk.follow(desk.post(path, {})), "La lettre part de nouveau."));
    CHECK(desk.post(path, {}).status == 409);
    CHECK(says(desk.get("/courrier"), "0 lettre partie, 1 en attente, 0 refusée."));
}
