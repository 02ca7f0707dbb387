#include "actions/add_bodies.hpp"
#include "actions/add_person.hpp"
#include "actions/add_seat.hpp"
#include "actions/list_bodies.hpp"
#include "actions/seat_person.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;

TEST_CASE("a territory shows its seats in every committee and who takes part in its name") {
    SiteDesk desk;
    CHECK(says(desk.get("/territoires"), "Aucun territoire. Ajoutez-en un ici"));
    const auto added = desk.post("/territoires", {{"nom", "Haut-St-Maurice"}});
    CHECK(says(desk.follow(added), "Haut-St-Maurice\u00a0: le territoire est ajouté."));
    const auto path = SiteDesk::location(added);
    CHECK(says(desk.get(path), "Aucun siège ne revient à ce territoire."));
    CHECK(says(desk.get(path), "0 personne aujourd’hui"));

    const domain::TerritoryId territory{std::stoll(path.substr(path.rfind('/') + 1))};
    const auto committee = actions::add_committee(desk.env(), "Comité de suivi").id;
    const auto seat = actions::add_seat(desk.env(), {.committee = committee, .territory = territory}).id;
    actions::seat_person(desk.env(),
                         {.seat = seat, .person = desk.marc, .tenure = {.from = day(2003, 4, 1)}});
    actions::add_person(desk.env(), {.name = "Léa Roy", .territory = territory, .from = day(2003, 4, 1)});
    const auto page = desk.get(path);
    CHECK(html_faults(*page.body) == std::vector<std::string>{});
    for (const auto* text :
         {"Comité de suivi</a>, Haut-St-Maurice", "Marc Roy</a>", "Léa Roy</a>", "1 personne aujourd’hui",
          "/rencontres?territoire=1", "/abonnements?calendrier=territoire-haut-st-maurice"})
        CHECK(says(page, text));
    CHECK(says(desk.get("/territoires"),
               "data-label=\"Sièges\" class=\"number\">1</td><td data-label=\"Personnes\" "
               "class=\"number\">1</td>"));
}

TEST_CASE("a territory is added once, under a name that can be") {
    SiteDesk desk;
    desk.post("/territoires", {{"nom", "Mékinac"}});
    for (const auto& [typed, sentence] : std::vector<std::pair<std::string, std::string>>{
             {"", "Le nom manque. Écrivez-le."},
             {std::string(201, 'a'), "Le nom dépasse 200 caractères"},
             {"MEKINAC", "Mékinac\u00a0» existe déjà."}}) {
        const auto reply = desk.post("/territoires", {{"nom", typed}});
        CHECK(reply.status == 422);
        CHECK(says(reply, sentence));
        CHECK(says(reply, "value=\"" + typed + "\""));
        CHECK(html_faults(*reply.body) == std::vector<std::string>{});
    }
    CHECK(actions::list_territories(desk.database).size() == 1);
}
