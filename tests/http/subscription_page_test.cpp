#include "store/subscriptions.hpp"
#include "support/catch.hpp"
#include "support/site_desk.hpp"

#include <regex>

using namespace arrimage;
using namespace arrimage::support;
using Who = SiteDesk::Who;
using Fields = SiteDesk::Fields;

namespace {

/// The two standing calendars, and one of each person who is signed in.
struct SubscriptionPages : SiteDesk {
    SubscriptionPages() {
        store::Transaction transaction{database};
        store::save_standing_calendars(
            transaction, [this] { return uids(); }, now);
        store::save_person_calendar(
            transaction, marc, "marc-roy", "Mes rencontres", [this] { return uids(); }, now);
        transaction.commit();
    }

    static std::string link_in(const http::Reply& page) {
        std::smatch found;
        return std::regex_search(*page.body, found,
                                 std::regex{"https://exemple.invalid(/calendriers/[^\"]+)"})
                   ? found[1]
                   : std::string{};
    }
};

Fields asked(std::string calendar, std::string label = "iPhone") {
    return {{"calendrier", std::move(calendar)}, {"nom", std::move(label)}, {"a-fixer", ""}};
}

} // namespace

TEST_CASE("a link of one's own is shown once, and its calendar answers") {
    SubscriptionPages desk;
    const auto page = desk.get("/abonnements", Who::marc);
    CHECK(says(page, "value=\"personne-marc-roy\""));
    CHECK_FALSE(says(page, "value=\"tout\""));
    const auto made = desk.post("/abonnements", asked("personne-marc-roy"), Who::marc);
    CHECK(made.status == 303);
    const auto shown = desk.follow(made, Who::marc);
    const auto link = SubscriptionPages::link_in(shown);
    CHECK(link.ends_with("/personne-marc-roy.ics"));
    CHECK(says(shown, "webcal://exemple.invalid"));
    CHECK(says(shown, "class=\"qr\""));
    CHECK(desk.get(link, Who::stranger).status == 200);
    const auto again = desk.get("/abonnements", Who::marc);
    CHECK(SubscriptionPages::link_in(again).empty());
    CHECK(says(again, "iPhone"));
}

TEST_CASE(
    "a calendar that is not one's own, none, or a link without a name are each refused with a sentence") {
    SubscriptionPages desk;
    for (const auto& [fields, sentence] :
         {std::pair{asked("tout"), "suivre"}, std::pair{asked("rien"), "Choisissez un calendrier"},
          std::pair{asked("plan", ""), "Donnez un nom"},
          std::pair{asked("plan", std::string(201, 'x')), "Le nom"}}) {
        CAPTURE(sentence);
        const auto reply = desk.post("/abonnements", fields, Who::marc);
        CHECK(reply.status == 422);
        CHECK(says(reply, sentence));
    }
    CHECK(desk.post("/abonnements", asked("tout")).status ==
          303); // the coordonnatrice follows what she likes
}

TEST_CASE("one revokes one's own links, the coordonnatrice any, and a revoked link is gone") {
    SubscriptionPages desk;
    const auto link = SubscriptionPages::link_in(
        desk.follow(desk.post("/abonnements", asked("plan"), Who::marc), Who::marc));
    desk.follow(desk.post("/abonnements", asked("tout")));
    CHECK(says(desk.get("/abonnements"), "Marc Roy"));
    CHECK_FALSE(says(desk.get("/abonnements", Who::marc), "/abonnements/2/revoquer"));
    CHECK(desk.post("/abonnements/2/revoquer", {}, Who::marc).status == 404);
    CHECK(desk.post("/abonnements/1/revoquer", {}, Who::marc).status == 303);
    CHECK(desk.get(link, Who::stranger).status == 410);
    CHECK(says(desk.get("/abonnements", Who::marc), "Révoqué"));
}
