#include "actions/add_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/receive_mail.hpp"
#include "actions/send_invitations.hpp"
#include "actions/settle_date.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"
#include "support/catch.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;

namespace {

/// Marc and Léa are invited to a meeting on 12 February 2004.
struct HeldMailPages : SiteDesk {
    HeldMailPages() {
        lea = add_person("Léa Fortin", "lea@exemple.invalid");
        meeting = actions::add_meeting(env(), {.details = {.title = "Rencontre de février"},
                                               .window = {day(2004, 2, 1), day(2004, 2, 29)}})
                      .id;
        actions::change_participants(env(), {.meeting = meeting, .add = {marc, lea}});
        actions::settle_date(
            env(), {.meeting = meeting,
                    .sitting = {{day(2004, 2, 12), 13h}, {day(2004, 2, 12), 15h}, "America/Toronto"}});
        actions::send_invitations(env(),
                                  {.publisher = {"Comité", "c@exemple.invalid", "America/Toronto"},
                                   .base_url = "https://exemple.invalid",
                                   .new_token = actions::new_token,
                                   .plus_addresses = true},
                                  {.meeting = meeting});
    }

    /// A mail from outside, and the page of the first that waits.
    std::string receive(const std::string& mail) {
        actions::receive_mail(env(), {.mailbox = "c@exemple.invalid", .zone = "America/Toronto"}, mail);
        return "/courrier/" + std::to_string(++received_);
    }

    std::string reply(const std::string& from, const std::string& comment = "") {
        store::Session session{database};
        return "From: " + from +
               "\r\nTo: c@exemple.invalid\r\nSubject: Accept\xC3\xA9\r\n"
               "Content-Type: text/calendar; "
               "method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
               "UID:" +
               store::load_meeting(session, meeting).uid +
               "\r\nDTSTAMP:20030901T120000Z\r\nSEQUENCE:9\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:" + from +
               "\r\nCOMMENT:" + comment + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    domain::Invitation of(domain::PersonId person) {
        store::Session session{database};
        const auto all = store::list_invitations(session, meeting);
        return *std::ranges::find(all, person, &domain::Invitation::person);
    }

    domain::PersonId lea{};
    domain::MeetingId meeting{};

  private:
    int received_{0};
};

} // namespace

TEST_CASE("a reply that nothing proves is noted in one act, with the words that came") {
    HeldMailPages desk;
    const auto path = desk.receive(desk.reply("lea@exemple.invalid", "J’apporte le gâteau"));
    const auto page = desk.get("/courrier");
    CHECK(says(page, "Rencontre de février"));
    CHECK(says(page, "« J’apporte le gâteau »"));
    const auto lea = std::to_string(desk.of(desk.lea).id.value);
    CHECK(says(page, "value=\"" + lea + "\" selected"));
    CHECK(says(page, "value=\"accepted\" selected"));
    const auto done = desk.post(path + "/noter", {{"invitation", lea}, {"reponse", "accepted"}});
    CHECK(says(desk.follow(done), "La réponse est notée."));
    CHECK(desk.of(desk.lea).answer == domain::Answer::accepted);
    CHECK(desk.of(desk.lea).note == "J’apporte le gâteau");
    CHECK(desk.of(desk.marc).answer == domain::Answer::needs_action);
    CHECK(says(desk.get("/courrier"), "Aucun message n’attend."));
}

TEST_CASE("what a mail leaves open is not guessed: without a choice nothing is noted") {
    HeldMailPages desk;
    auto reply = desk.reply("inconnu@exemple.invalid");
    reply.insert(reply.find("COMMENT"), "ATTENDEE;PARTSTAT=DECLINED:mailto:autre@exemple.invalid\r\n");
    const auto path = desk.receive(reply);
    const auto page = desk.get("/courrier");
    CHECK(says(page, "inconnu@exemple.invalid : sera là"));
    CHECK(says(page, "autre@exemple.invalid : ne viendra pas"));
    CHECK_FALSE(says(page, "value=\"accepted\" selected"));
    CHECK_FALSE(says(page, "value=\"" + std::to_string(desk.of(desk.lea).id.value) + "\" selected"));
    CHECK_FALSE(says(page, "value=\"" + std::to_string(desk.of(desk.marc).id.value) + "\" selected"));
    CHECK(desk.post(path + "/noter", {{"invitation", ""}, {"reponse", "accepted"}}).status == 422);
    CHECK(desk.post(path + "/noter",
                    {{"invitation", std::to_string(desk.of(desk.marc).id.value)}, {"reponse", ""}})
              .status == 422);
    CHECK(desk.of(desk.marc).answer == domain::Answer::needs_action);
}

TEST_CASE("what a stranger writes is shown as text") {
    HeldMailPages desk;
    desk.receive("From: zoe@y.invalid\r\nSubject: <b>Bonjour</b>\r\n\r\n<script>alert(1)</script>\r\n");
    const auto page = desk.get("/courrier");
    CHECK(says(page, "&lt;script&gt;"));
    CHECK_FALSE(says(page, "<script>alert"));
    CHECK_FALSE(says(page, "<b>Bonjour"));
    CHECK_FALSE(says(page, "/noter"));
}
