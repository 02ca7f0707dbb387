#include "actions/add_meeting.hpp"
#include "actions/cancel_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/move_meeting.hpp"
#include "actions/settle_date.hpp"
#include "store/invitations.hpp"
#include "store/letters.hpp"
#include "support/catch.hpp"
#include "support/site_desk.hpp"

#include <regex>

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using Who = SiteDesk::Who;
using Fields = SiteDesk::Fields;

namespace {

/// A meeting on 12 February 2004 that concerns Marc and Léa.
struct InvitationPages : SiteDesk {
    InvitationPages() {
        lea = add_person("Léa Fortin", "lea@exemple.invalid");
        actions::NewMeeting asked{.details = {.title = "Rencontre de février"}};
        asked.window = {day(2004, 2, 1), day(2004, 2, 29)};
        meeting = actions::add_meeting(env(), asked).id;
        actions::change_participants(env(), {.meeting = meeting, .add = {marc, lea}});
        settle(13h + 30min);
    }

    void settle(std::chrono::minutes from) {
        actions::settle_date(
            env(), {.meeting = meeting,
                    .sitting = {{day(2004, 2, 12), from}, {day(2004, 2, 12), from + 2h}, "America/Toronto"}});
    }

    std::string path(std::string_view rest = "") const {
        return "/rencontres/" + std::to_string(meeting.value) + std::string{rest};
    }

    http::Reply invite(const std::vector<domain::PersonId>& persons) {
        Fields fields{{"qui", "choix"}};
        for (const auto person : persons)
            fields.emplace_back("personne-" + std::to_string(person.value), "1");
        return post(path("/invitations"), fields);
    }

    std::vector<domain::Letter> letters() {
        store::Session session{database};
        return store::list_waiting_letters(session, {}, 100);
    }

    /// The link in the last letter to an address.
    std::string link(std::string_view address) {
        std::string found;
        for (const auto& letter : letters()) {
            if (letter.recipient != address) continue;
            const auto text = std::regex_replace(letter.message, std::regex{"=\r\n"}, "");
            std::smatch match;
            if (std::regex_search(text, match, std::regex{"/reponse/[A-Za-z0-9_-]+"})) found = match[0];
        }
        return found;
    }

    /// As a browser without a cookie sends it.
    http::Reply answer(const std::string& path, const Fields& fields) {
        std::string body = "jeton=" + actions::form_token(path.substr(path.rfind('/') + 1));
        for (const auto& [name, value] : fields) body += "&" + name + "=" + value;
        return http::dispatch(routes, {.method = "POST",
                                       .path = path,
                                       .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                                       .body = body});
    }

    std::string of(domain::PersonId person, std::string_view verb) {
        store::Session session{database};
        for (const auto& invitation : store::list_invitations(session, meeting))
            if (invitation.person == person)
                return "/invitations/" + std::to_string(invitation.id.value) + "/" + std::string{verb};
        return {};
    }

    domain::PersonId lea{};
    domain::MeetingId meeting{};
};

} // namespace

TEST_CASE("the coordonnatrice sees whom she would invite, chooses, and sends") {
    InvitationPages desk;
    CHECK(says(desk.get(desk.path()), "/invitations\">Invitations"));
    const auto page = desk.get(desk.path("/invitations"));
    CHECK(says(page, "Personne n’est encore invité."));
    CHECK(says(page, "Léa Fortin (lea@exemple.invalid)"));
    CHECK(desk.letters().empty());
    const auto sent = desk.invite({desk.lea});
    CHECK(says(desk.follow(sent), "1 invitation part."));
    REQUIRE(desk.letters().size() == 1);
    CHECK(desk.letters().front().recipient == "lea@exemple.invalid");
    CHECK(says(desk.get(desk.path("/invitations")), "Marc Roy (marc@exemple.invalid)"));
}

TEST_CASE("an invitee answers by their link, without a cookie, and changes their mind") {
    InvitationPages desk;
    desk.invite({desk.lea, desk.marc});
    const auto link = desk.link("lea@exemple.invalid");
    const auto page = desk.get(link, Who::stranger);
    CHECK(says(page, "le jeudi 12 février 2004 de 13 h 30 à 15 h 30"));
    CHECK(says(page, "Pour Léa Fortin."));
    CHECK(desk.answer(link, {{"note", "vide"}}).status == 422);
    CHECK(desk.answer(link, {{"reponse", "accepted"}, {"note", "En+retard"}}).status == 303);
    CHECK(says(desk.get(link + "?note=1", Who::stranger), "Merci. Votre réponse est notée."));
    const auto list = desk.get(desk.path("/invitations"));
    CHECK(says(list, "1 personne sera là, 1 sans réponse."));
    CHECK(says(list, "En retard"));
    CHECK(says(desk.get(desk.path()), "<dt>Seront là</dt><dd>Léa Fortin</dd>"));
    CHECK(desk.answer(link, {{"reponse", "declined"}}).status == 303);
    CHECK(says(desk.get(desk.path()), "<dt>Ne viendront pas</dt><dd>Léa Fortin</dd>"));
}

TEST_CASE("looking at a link, however often, answers nothing") {
    InvitationPages desk;
    desk.invite({desk.lea});
    const auto link = desk.link("lea@exemple.invalid");
    for (int i = 0; i < 5; ++i) desk.get(link + "?reponse=accepted", Who::stranger);
    CHECK(says(desk.get(desk.path("/invitations")), "0 personne sera là, 1 sans réponse."));
}

TEST_CASE("a member learns how many come, not who") {
    InvitationPages desk;
    desk.invite({desk.lea, desk.marc});
    desk.answer(desk.link("lea@exemple.invalid"), {{"reponse", "accepted"}});
    const auto page = desk.get(desk.path(), Who::marc);
    CHECK(says(page, "1 personne sera là, 1 sans réponse."));
    CHECK_FALSE(says(page, "<dt>Seront là"));
}

TEST_CASE("a moved meeting asks for an update, which says what changed") {
    InvitationPages desk;
    desk.invite({desk.lea, desk.marc});
    desk.settle(15h);
    const auto page = desk.get(desk.path("/invitations"));
    CHECK(says(page, "Depuis le dernier envoi, ceci a changé :"));
    CHECK(says(page,
               "Date et heure : le jeudi 12 février 2004 de 15 h à 17 h (avant : le jeudi 12 février 2004 "
               "de 13 h 30 à 15 h 30)"));
    CHECK(says(page, "Envoyer la mise à jour à 2 personnes"));
    CHECK(says(desk.follow(desk.post(desk.path("/invitations"), {{"qui", "liste"}})),
               "2 mises à jour partent."));
    CHECK_FALSE(says(desk.get(desk.path("/invitations")), "ceci a changé"));
    CHECK(says(desk.follow(desk.post(desk.path("/invitations"), {{"qui", "liste"}})), "Rien n’est parti"));
}

TEST_CASE("a cancelled meeting asks for its cancellation to be sent") {
    InvitationPages desk;
    desk.invite({desk.lea});
    actions::cancel_meeting(desk.env(), desk.meeting, {});
    const auto page = desk.get(desk.path("/invitations"));
    CHECK(says(page, "La rencontre est annulée, et une personne ne le sait pas encore par lettre."));
    CHECK(says(desk.follow(desk.post(desk.path("/invitations"), {{"qui", "liste"}})), "1 annulation part."));
    CHECK(desk.answer(desk.link("lea@exemple.invalid"), {{"reponse", "accepted"}}).status == 409);
}

TEST_CASE("she notes an answer that she heard, and takes someone off the list") {
    InvitationPages desk;
    desk.invite({desk.lea, desk.marc});
    desk.post(desk.of(desk.marc, "reponse"), {{"reponse", "declined"}});
    CHECK(says(desk.get(desk.path("/invitations")), "notée à la main"));
    desk.post(desk.of(desk.marc, "retirer"), {});
    CHECK(desk.letters().size() == 3);
    CHECK_FALSE(says(desk.get(desk.path("/invitations")), "Marc Roy"));
    CHECK(desk.get(desk.link("marc@exemple.invalid"), Who::stranger).status == 410);
}

TEST_CASE("more persons are added and invited from the same page") {
    InvitationPages desk;
    desk.add_person("Noé Morin", "noe@exemple.invalid");
    desk.invite({desk.lea});
    const auto added = desk.post(desk.path("/invitations/ajouter"), {{"personne", "noe@exemple.invalid"}});
    CHECK(says(desk.follow(added), "Il reste à leur envoyer l’invitation."));
    CHECK(says(desk.get(desk.path("/invitations")), "Noé Morin (noe@exemple.invalid)"));
    CHECK(desk.post(desk.path("/invitations/ajouter"), {{"personne", "personne@exemple.invalid"}}).status >=
          400);
}

TEST_CASE("those who have not answered are reminded, once an hour at most") {
    InvitationPages desk;
    desk.invite({desk.lea, desk.marc});
    desk.answer(desk.link("lea@exemple.invalid"), {{"reponse", "declined"}});
    CHECK(says(desk.follow(desk.post(desk.path("/invitations/rappel"), {})), "Aucun rappel n’est parti"));
    desk.now += 2h;
    CHECK(says(desk.follow(desk.post(desk.path("/invitations/rappel"), {})), "1 rappel part."));
    CHECK(desk.letters().back().recipient == "marc@exemple.invalid");
    CHECK(says(desk.follow(desk.post(desk.path("/invitations/rappel"), {})), "Aucun rappel n’est parti"));
}

TEST_CASE("another time that an invitee proposes is taken or declined, once") {
    InvitationPages desk;
    desk.invite({desk.lea, desk.marc});
    const auto propose = [&] {
        store::Transaction transaction{desk.database};
        const auto list = store::list_invitations(transaction, desk.meeting);
        const auto id = store::insert_proposal(
            transaction, {.invitation = list.front().id,
                          .sitting = {{day(2004, 2, 13), 9h}, {day(2004, 2, 13), 11h}, "America/Toronto"},
                          .note = "Le vendredi m’irait mieux.",
                          .came_at = desk.now});
        transaction.commit();
        return "/propositions/" + std::to_string(id.value);
    };
    const auto first = propose();
    CHECK(says(desk.get(desk.path("/invitations")), "le vendredi 13 février 2004 de 9 h à 11 h"));
    CHECK(says(desk.follow(desk.post(first + "/refuser", {})), "La date est gardée."));
    CHECK(desk.letters().back().message.find("DECLINECOUNTER") != std::string::npos);
    CHECK(desk.post(first + "/retenir", {}).status == 409);
    CHECK(says(desk.follow(desk.post(propose() + "/retenir", {})), "Il reste à envoyer la mise à jour."));
    CHECK(says(desk.get(desk.path()), "le vendredi 13 février 2004"));
}

TEST_CASE("who wants no reminder of a meeting says so by their link") {
    InvitationPages desk;
    desk.invite({desk.lea});
    const auto link = desk.link("lea@exemple.invalid");
    CHECK(desk.answer(link, {{"rappels", "non"}}).status == 303);
    const auto page = desk.get(link + "?note=rappels", Who::stranger);
    CHECK(says(page, "aucun rappel de cette rencontre"));
    CHECK_FALSE(says(page, "Ne plus me rappeler"));
}
