#include "actions/add_meeting.hpp"
#include "actions/change_participants.hpp"
#include "store/letters.hpp"
#include "store/meetings.hpp"
#include "support/catch.hpp"
#include "support/site_desk.hpp"

#include <regex>

using namespace arrimage;
using namespace arrimage::support;
using Who = SiteDesk::Who;
using Fields = SiteDesk::Fields;

namespace {

/// A meeting for February 2004 that concerns Marc and Léa.
struct PollPages : SiteDesk {
    PollPages() {
        lea = add_person("Léa Fortin", "lea@exemple.invalid");
        actions::NewMeeting asked{.details = {.title = "Rencontre de février"}};
        asked.window = {day(2004, 2, 1), day(2004, 2, 29)};
        meeting = actions::add_meeting(env(), asked).id;
        actions::change_participants(env(), {.meeting = meeting, .add = {marc, lea}});
    }

    std::string path(std::string_view rest = "") const {
        return "/rencontres/" + std::to_string(meeting.value) + "/sondage" + std::string{rest};
    }

    Fields dates() {
        return {{"date-1", "2004-02-10"}, {"debut-1", "13:30"}, {"fin-1", "16:00"}, {"date-2", "2004-02-12"},
                {"debut-2", "13:30"},     {"fin-2", "16:00"},   {"lignes", "4"}};
    }

    /// The link in the last letter to an address.
    std::string link(std::string_view address) {
        store::Session session{database};
        std::string found;
        for (const auto& letter : store::list_waiting_letters(session, {}, 100)) {
            if (letter.recipient != address) continue;
            const auto text = std::regex_replace(letter.message, std::regex{"=\r\n"}, "");
            std::smatch match;
            if (std::regex_search(text, match, std::regex{"/reponse/[A-Za-z0-9_-]+"})) found = match[0];
        }
        return found;
    }

    /// "date-7" for the nth date of the page.
    static std::string field(const http::Reply& page, int nth) {
        static const std::regex name{"name=\"(date-[0-9]+)\""};
        std::vector<std::string> names;
        for (std::sregex_iterator at{page.body->begin(), page.body->end(), name}, end; at != end; ++at)
            if (names.empty() || names.back() != (*at)[1]) names.push_back((*at)[1]);
        return names.at(static_cast<std::size_t>(nth));
    }

    /// As a browser without a cookie sends it.
    http::Reply answer(const std::string& path, Fields fields) {
        std::string body = "jeton=" + actions::form_token(path.substr(path.rfind('/') + 1));
        for (const auto& [name, value] : fields) body += "&" + name + "=" + value;
        return http::dispatch(routes, {.method = "POST",
                                       .path = path,
                                       .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                                       .body = body});
    }

    domain::PersonId lea{};
    domain::MeetingId meeting{};
};

} // namespace

TEST_CASE("dates are put to the people of a meeting, each by a link of their own") {
    PollPages desk;
    CHECK(says(desk.get(desk.path()), "2 personnes concernées recevront"));
    const auto opened = desk.post(desk.path(), desk.dates());
    CHECK(opened.status == 303);
    CHECK(says(desk.follow(opened), "Le sondage est parti à 2 personnes."));
    CHECK_FALSE(desk.link("marc@exemple.invalid").empty());
    CHECK(desk.link("marc@exemple.invalid") != desk.link("lea@exemple.invalid"));
    CHECK(says(desk.get("/"), "0 réponse sur 2"));
}

TEST_CASE("each way to propose dates wrongly has its sentence, and keeps what was typed") {
    PollPages desk;
    const auto refused = [&](const Fields& fields, std::string_view sentence) {
        const auto reply = desk.post(desk.path(), fields);
        CHECK(reply.status == 422);
        CHECK(says(reply, sentence));
        return reply;
    };
    refused({{"lignes", "4"}}, "deux dates");
    refused({{"date-1", "2004-02-10"}, {"debut-1", "13:30"}, {"fin-1", "16:00"}}, "deux dates");
    const auto kept =
        refused({{"date-1", "2004-02-30"}, {"debut-1", "13:30"}, {"fin-1", "16:00"}}, "calendrier");
    CHECK(says(kept, "value=\"13:30\""));
    refused({{"date-1", "2004-02-10"}, {"debut-1", "16:00"}, {"fin-1", "13:30"}},
            "La fin vient après le début.");
    auto twice = desk.dates();
    twice[3].second = "2004-02-10";
    refused(twice, "sont la même");
    CHECK(says(desk.get(desk.path() + "?dates=8"), "date-8"));
}

TEST_CASE("looking at a link any number of times records nothing; sending does, and can be changed") {
    PollPages desk;
    desk.post(desk.path(), desk.dates());
    const auto link = desk.link("marc@exemple.invalid");
    http::Reply page;
    for (int look = 0; look < 5; ++look) page = http::dispatch(desk.routes, {.method = "GET", .path = link});
    CHECK(page.status == 200);
    CHECK(says(page, "Marc Roy"));
    CHECK_FALSE(says(page, "Léa"));
    CHECK(says(desk.get(desk.path()), "0 personne a répondu"));
    const auto first = PollPages::field(page, 0), second = PollPages::field(page, 1);
    CHECK(desk.answer(link, {{first, "no"}, {second, "yes"}, {"note", "Avant+15+h"}}).status == 303);
    const auto read = desk.get(desk.path());
    CHECK(says(read, "1 personne a répondu"));
    CHECK(says(read, "1 oui, 0 si nécessaire, 0 non, 1 sans réponse"));
    CHECK(says(read, "Avant 15 h"));
    CHECK(desk.answer(link, {{first, "yes"}, {second, "no"}}).status == 303);
    CHECK(says(desk.get(desk.path()), "0 oui, 0 si nécessaire, 1 non, 1 sans réponse"));
    CHECK(desk.answer(link, {}).status == 422);
}

TEST_CASE("a link that leads nowhere is 404, and a closed poll shows what was answered") {
    PollPages desk;
    CHECK(http::dispatch(desk.routes, {.method = "GET", .path = "/reponse/invente"}).status == 404);
    CHECK(desk.answer("/reponse/invente", {}).status == 404);
    desk.post(desk.path(), desk.dates());
    const auto link = desk.link("lea@exemple.invalid");
    const auto page = http::dispatch(desk.routes, {.method = "GET", .path = link});
    desk.answer(link, {{PollPages::field(page, 0), "if-needed"}});
    CHECK(desk.post(desk.path("/fermer"), {}).status == 303);
    const auto closed = http::dispatch(desk.routes, {.method = "GET", .path = link});
    CHECK(closed.status == 200);
    CHECK(says(closed, "si nécessaire"));
    CHECK_FALSE(says(closed, "<button type=\"submit\" class=\"primary\">"));
    CHECK(desk.answer(link, {{PollPages::field(page, 0), "no"}}).status == 410);
}

TEST_CASE("those who have not answered are reminded, at most once an hour") {
    PollPages desk;
    desk.post(desk.path(), desk.dates());
    CHECK(says(desk.follow(desk.post(desk.path("/rappel"), {})), "moins d’une heure"));
    const auto before = desk.link("marc@exemple.invalid");
    desk.now += std::chrono::hours{2};
    CHECK(says(desk.follow(desk.post(desk.path("/rappel"), {})), "2 rappels sont partis."));
    CHECK(desk.link("marc@exemple.invalid") != before);
    CHECK(http::dispatch(desk.routes, {.method = "GET", .path = before}).status == 200);
}

TEST_CASE("a date of the poll is retained: the meeting has it, and the poll is closed") {
    PollPages desk;
    desk.post(desk.path(), desk.dates());
    const auto page = desk.get(desk.path());
    std::smatch date;
    const auto body = page.body->substr(page.body->find("sondage/retenir"));
    REQUIRE(std::regex_search(body, date, std::regex{"name=\"date\" value=\"([0-9]+)\""}));
    const auto reply = desk.post(desk.path("/retenir"), {{"date", date[1]}});
    CHECK(reply.status == 303);
    CHECK(says(desk.follow(reply), "le mardi 10 février 2004 de 13 h 30 à 16 h"));
    store::Session session{desk.database};
    CHECK(store::load_meeting(session, desk.meeting).state == domain::MeetingState::confirmed);
}

TEST_CASE("a holiday among the dates of a poll is said before it is retained") {
    PollPages desk;
    actions::NewMeeting asked{.details = {.title = "Rencontre d’octobre"}};
    asked.window = {day(2003, 10, 1), day(2003, 10, 31)};
    desk.meeting = actions::add_meeting(desk.env(), asked).id;
    actions::change_participants(desk.env(), {.meeting = desk.meeting, .add = {desk.marc, desk.lea}});
    auto dates = desk.dates();
    dates[0].second = "2003-10-13";
    dates[3].second = "2003-10-14";
    desk.post(desk.path(), dates);
    const auto page = desk.get(desk.path());
    std::smatch date;
    const auto body = page.body->substr(page.body->find("sondage/retenir"));
    REQUIRE(std::regex_search(body, date, std::regex{"name=\"date\" value=\"([0-9]+)\""}));
    const auto warned = desk.post(desk.path("/retenir"), {{"date", date[1]}});
    CHECK(warned.status == 409);
    CHECK(says(warned, "Action de grâces"));
    CHECK(says(warned, "value=\"2003-10-13\""));
    CHECK(says(warned, "Fixer cette date malgré tout"));
    store::Session session{desk.database};
    CHECK(store::load_meeting(session, desk.meeting).state == domain::MeetingState::proposed);
}
