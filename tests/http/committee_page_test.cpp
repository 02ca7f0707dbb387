#include "actions/add_bodies.hpp"
#include "actions/list_bodies.hpp"
#include "actions/show_committee.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;

namespace {

const std::string too_long(201, 'a');

void check_refused(const http::Reply& reply, unsigned status, const std::string& sentence) {
    CAPTURE(sentence);
    CHECK(reply.status == status);
    CHECK(says(reply, sentence));
    CHECK(says(reply, "<title>Erreur – "));
    CHECK(html_faults(*reply.body) == std::vector<std::string>{});
}

/// A committee with a seat of Mékinac and a presidency, both vacant.
struct CommitteeDesk : SiteDesk {
    domain::CommitteeId committee = actions::add_committee(env(), "Comité de suivi").id;
    domain::TerritoryId mekinac = actions::add_territory(env(), "Mékinac").id;
    std::string path = "/comites/" + std::to_string(committee.value);

    CommitteeDesk() {
        add_seat("", std::to_string(mekinac.value));
        add_seat("Présidence");
    }

    http::Reply add_seat(const std::string& name, const std::string& territory = "",
                         const std::string& organisation = "") {
        return post(path + "/sieges",
                    {{"nom", name}, {"territoire", territory}, {"organisme", organisation}});
    }

    actions::CommitteeView view() { return actions::show_committee(database, committee, day(2003, 9, 1)); }

    std::string seat(std::size_t at = 0) {
        return "/sieges/" + std::to_string(view().seats.at(at).seat.id.value);
    }

    http::Reply sit(const std::string& who, const std::string& from, const std::string& to = "",
                    bool replacing = false) {
        Fields fields{{"personne", who}, {"depuis", from}, {"jusque", to}};
        if (replacing) fields.emplace_back("remplacer", "1");
        return post(seat() + "/titulaire", fields);
    }
};

} // namespace

TEST_CASE("committees are listed with their seats and those that are vacant") {
    SiteDesk empty;
    CHECK(says(empty.get("/comites"), "Aucun comité. Ajoutez-en un ici"));
    CommitteeDesk desk;
    desk.sit("Marc Roy", "2003-04-01");
    const auto page = desk.get("/comites");
    CHECK(html_faults(*page.body) == std::vector<std::string>{});
    CHECK(says(
        page,
        "data-label=\"Sièges\" class=\"number\">2</td><td data-label=\"Vacants\" class=\"number\">1</td>"));
}

TEST_CASE("a committee is added once, under a name that can be") {
    SiteDesk desk;
    const auto added = desk.post("/comites", {{"nom", " Table  jeunesse "}});
    CHECK(says(desk.follow(added), "Table jeunesse\u00a0: le comité est ajouté."));
    for (const auto& [typed, sentence] : std::vector<std::pair<std::string, std::string>>{
             {"", "Le nom manque. Écrivez-le."},
             {too_long, "Le nom dépasse 200 caractères"},
             {"table JEUNESSE", "Table jeunesse\u00a0» existe déjà."},
             {"...", "n’a ni lettre ni chiffre"}}) {
        const auto reply = desk.post("/comites", {{"nom", typed}});
        check_refused(reply, 422, sentence);
        CHECK(says(reply, "value=\"" + typed + "\""));
        CHECK(says(reply, "comites-nom-erreur"));
    }
    CHECK(actions::list_committees(desk.database, day(2003, 9, 1)).size() == 1);
}

TEST_CASE("a seat belongs to a territory, an organisation or has a name, and no two are called alike") {
    CommitteeDesk desk;
    const auto page = desk.get(desk.path);
    CHECK(html_faults(*page.body) == std::vector<std::string>{});
    CHECK(says(page, "2 sièges, dont 2 vacants."));
    CHECK(says(page, "/rencontres?comite=1"));
    CHECK(says(page, "/abonnements?calendrier=comite-de-suivi"));
    CHECK(says(desk.get("/abonnements?calendrier=comite-de-suivi"),
               "<option value=\"comite-de-suivi\" selected>"));
    CHECK(desk.add_seat("", "", "Centre des femmes").status == 303);
    CHECK(says(desk.get(desk.path), "Centre des femmes"));
    check_refused(desk.add_seat(""), 422, "Donnez un nom au siège");
    check_refused(desk.add_seat(too_long), 422, "Le nom du siège dépasse 200 caractères");
    const auto twin = desk.add_seat("présidence");
    check_refused(twin, 409, "a déjà un siège");
    CHECK(says(twin, "value=\"présidence\""));
    check_refused(desk.add_seat("Autre", "ici"), 422, "Choisissez une des réponses de la liste.");
    CHECK(desk.view().seats.size() == 3);
}

TEST_CASE("someone takes a seat by name or address, replaces another, and stops") {
    CommitteeDesk desk;
    CHECK(says(desk.get(desk.path), "Vacant"));
    CHECK(says(desk.get(desk.seat() + "/titulaire"),
               "<option value=\"Marc Roy\">marc@exemple.invalid</option>"));
    const auto seated = desk.follow(desk.sit("marc ROY", "2003-04-01"));
    CHECK(says(seated, "Siège Mékinac, Comité de suivi\u00a0: attribué, à compter du 1er avril 2003."));
    CHECK(says(seated, "1 membre aujourd’hui"));
    const auto asked = desk.get(desk.seat() + "/titulaire");
    CHECK(says(asked, "Marc Roy l’occupe à compter du 1er avril 2003."));
    CHECK(says(asked, "À la place de Marc Roy, dont le mandat finit la veille"));
    check_refused(desk.sit("odile@exemple.invalid", "2003-09-01"), 409, "Marc Roy occupe ce siège");
    CHECK(desk.sit("odile@exemple.invalid", "2003-09-01", "", true).status == 303);
    const auto page = desk.get(desk.path);
    CHECK(says(page, "Historique"));
    CHECK(says(page, "du 1er avril au 31 août 2003"));

    const auto& holding = desk.view().seats.at(0).holder->holding;
    const auto end = "/titulaires/" + std::to_string(holding.id.value) + "/fin";
    CHECK(says(desk.get(end),
               "Siège Mékinac, Comité de suivi\u00a0: Odile Tremblay, à compter du 1er septembre 2003."));
    check_refused(desk.post(end, {{"dernier", ""}}), 422, "Donnez une date.");
    check_refused(desk.post(end, {{"dernier", "2003-02-30"}}), 422, "Cette date n’existe pas");
    check_refused(desk.post(end, {{"dernier", "2003-07-01"}}), 422, "vient avant le premier");
    CHECK(says(desk.follow(desk.post(end, {{"dernier", "2003-12-31"}})), "mandat fini le 31 décembre 2003."));
    CHECK(says(desk.follow(desk.post(end, {{"dernier", "2003-08-31"}})), "mandat retiré."));
    CHECK_FALSE(desk.view().seats.at(0).holder);
}

TEST_CASE("a holder who cannot be told is asked for again, with what was typed") {
    CommitteeDesk desk;
    desk.add_person("Léa Roy", "lea@exemple.invalid");
    const auto two = desk.sit("roy", "2003-09-01");
    check_refused(two, 422,
                  "2 personnes répondent à «\u00a0roy\u00a0»\u00a0: Léa Roy (lea@exemple.invalid), Marc Roy "
                  "(marc@exemple.invalid).");
    CHECK(says(two, "value=\"roy\""));
    check_refused(desk.sit("", "2003-09-01"), 422, "Écrivez le nom ou le courriel");
    check_refused(desk.sit("Inconnu", "2003-09-01"), 422, "Personne ne répond à «\u00a0Inconnu\u00a0».");
    check_refused(desk.sit(std::string(300, 'a'), "2003-09-01"), 422, "Le nom dépasse 254 caractères");
    check_refused(desk.sit("Marc Roy", ""), 422, "Donnez une date.");
    check_refused(desk.sit("Marc Roy", "2003-09-31"), 422, "Cette date n’existe pas");
    check_refused(desk.sit("Marc Roy", "2003-09-10", "2003-09-09"), 422, "vient avant le premier");
    check_refused(desk.sit("Marc Roy", "2003-03-01"), 409, "Marc Roy participe à compter du 1er avril 2003");
    CHECK(desk.view().seats.at(0).history.empty());
}

TEST_CASE("a seat that is closed leaves the table and keeps its history") {
    CommitteeDesk desk;
    desk.sit("Marc Roy", "2003-04-01");
    const auto close = desk.seat() + "/fermer";
    CHECK(says(desk.get(close), "Son mandat finira au plus tard ce jour-là."));
    check_refused(desk.post(close, {{"dernier", "2003-02-30"}}), 422, "Cette date n’existe pas");
    check_refused(desk.post(close, {{"dernier", "2003-03-01"}}), 409, "Marc Roy occupe un siège depuis le");
    const auto closed = desk.follow(desk.post(close, {{"dernier", "2003-08-31"}}));
    CHECK(html_faults(*closed.body) == std::vector<std::string>{});
    CHECK(says(closed, "Siège Mékinac, Comité de suivi\u00a0: fermé après le 31 août 2003."));
    CHECK(says(closed, "Sièges fermés"));
    CHECK(says(closed, "1 siège, dont 1 vacant."));
}

TEST_CASE("what is not there has no page") {
    SiteDesk desk;
    for (const auto* path : {"/comites/99", "/comites/abc", "/sieges/99/titulaire", "/sieges/99/fermer",
                             "/titulaires/99/fin", "/territoires/99"})
        CHECK(desk.get(path).status == 404);
}
