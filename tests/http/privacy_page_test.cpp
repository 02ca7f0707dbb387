#include "actions/add_incident.hpp"
#include "actions/list_audit.hpp"
#include "actions/show_person.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"
#include "support/site_desk.hpp"

#include <algorithm>

using namespace arrimage;
using namespace arrimage::support;

namespace {

const SiteDesk::Fields incident{{"decouvert", "2003-08-30"},
                                {"arrive", "2003-08-29"},
                                {"circonstances", "Liste envoyée\nà la mauvaise adresse"},
                                {"renseignements", "Noms et courriels"},
                                {"personnes", "12"},
                                {"serieux", "1"},
                                {"evaluation", "Hameçonnage à craindre"},
                                {"mesures", "=Rappel du message"},
                                {"commission", ""},
                                {"avisees", ""}};

SiteDesk::Fields with(SiteDesk::Fields fields, const std::string& name, const std::string& value) {
    for (auto& field : fields)
        if (field.first == name) field.second = value;
    return fields;
}

struct PrivacySite : SiteDesk {
    std::string path = "/personnes/" + std::to_string(marc.value);

    std::vector<std::string> acts(domain::PersonId person) {
        std::vector<std::string> acts;
        for (const auto& line : actions::list_audit(database, {.person = person}))
            acts.push_back(line.entry.who + " " + line.entry.act);
        std::ranges::reverse(acts);
        return acts;
    }

    void leave() { post(path + "/depart", {{"dernier", "2003-08-31"}}); }
};

std::string header(const http::Reply& reply, const std::string& name) {
    for (const auto& [each, value] : reply.headers)
        if (each == name) return value;
    return {};
}

} // namespace

TEST_CASE("what is held on someone is shown, and handed over as JSON and as a text") {
    PrivacySite desk;
    CHECK(says(desk.get(desk.path), desk.path + "/renseignements"));
    const auto page = desk.get(desk.path + "/renseignements");
    CHECK(html_faults(*page.body) == std::vector<std::string>{});
    for (const auto* text : {"Renseignements détenus sur Marc Roy", "marc@exemple.invalid",
                             "le 1er avril 2003", "Rien n’est détenu sous : "})
        CHECK(says(page, text));
    const auto json = desk.get(desk.path + "/renseignements.json");
    CHECK(header(json, "Content-Type") == "application/json");
    CHECK(header(json, "Content-Disposition").find("renseignements-2-2003-09-01.json") != std::string::npos);
    CHECK(json.body->starts_with("{\"person\":2,\"name\":\"Marc Roy\""));
    const auto text = desk.get(desk.path + "/renseignements.txt");
    CHECK(says(text, "Renseignements détenus sur Marc Roy, le 1er septembre 2003 à 12 h"));
    CHECK(says(text, "a obtenu les renseignements détenus"));
    CHECK(desk.get("/personnes/99/renseignements").status == 404);
}

TEST_CASE("the journal says who read a person's page, once a day, and never that they read their own") {
    PrivacySite desk;
    desk.get(desk.path);
    desk.get(desk.path);
    desk.get("/personnes/" + std::to_string(desk.odile.value));
    CHECK(desk.acts(desk.marc) == std::vector<std::string>{"Odile Tremblay person-read"});
    desk.now += std::chrono::hours{11};
    desk.get(desk.path);
    CHECK(desk.acts(desk.marc).size() == 1);
}

TEST_CASE("the journal says who changed a person, noted their departure and had the list") {
    PrivacySite desk;
    desk.post(desk.path + "/modifier", {{"nom", "Marc Roy"},
                                        {"courriels", "m@exemple.invalid"},
                                        {"langue", "fr"},
                                        {"depuis", "2003-04-01"},
                                        {"version", "1"}});
    desk.leave();
    desk.post(desk.path + "/retour", {});
    desk.get("/personnes/exporter.csv");
    CHECK(desk.acts(desk.marc) == std::vector<std::string>{"Odile Tremblay person-changed",
                                                           "Odile Tremblay person-left",
                                                           "Odile Tremblay person-returned"});
    CHECK(actions::list_audit(desk.database, {}).front().entry.act == "persons-exported");
}

TEST_CASE("erasing says first what it would do, asks, then does it") {
    PrivacySite desk;
    desk.leave();
    CHECK(says(desk.get(desk.path), desk.path + "/effacer"));
    const auto asked = desk.get(desk.path + "/effacer");
    CHECK(html_faults(*asked.body) == std::vector<std::string>{});
    CHECK(says(asked, "Titre de fonction"));
    const auto preview = desk.get(desk.path + "/effacer?titre=repr%C3%A9sentant%20du%20milieu");
    CHECK(html_faults(*preview.body) == std::vector<std::string>{});
    CHECK(says(preview, "Rien n’est encore changé."));
    CHECK(says(preview, "Vidé ou retiré, adresses : 1."));
    CHECK(says(preview, "name=\"titre\" value=\"représentant du milieu\""));
    CHECK(says(preview, "copies de sauvegarde"));
    CHECK(actions::show_person(desk.database, desk.marc).person.name == "Marc Roy");
    const auto wrong = desk.get(desk.path + "/effacer?titre=Marc%20Roy");
    CHECK(wrong.status == 422);
    CHECK(html_faults(*wrong.body) == std::vector<std::string>{});
    CHECK(says(wrong, "Le titre de fonction porte le nom à effacer."));

    CHECK(desk.post(desk.path + "/effacer", {{"titre", ""}}).status == 422);
    const auto done = desk.follow(desk.post(desk.path + "/effacer", {{"titre", "représentant du milieu"}}));
    CHECK(says(done, "La personne est effacée"));
    CHECK(says(done, "représentant du milieu"));
    CHECK_FALSE(says(done, "Défaire le départ"));
    CHECK_FALSE(says(done, "Marc Roy"));
    CHECK_FALSE(says(desk.get("/personnes?parties=1"), "Marc"));
}

TEST_CASE("who takes part is not erased, and the page says what to do first") {
    PrivacySite desk;
    for (const auto& reply :
         {desk.get(desk.path + "/effacer"), desk.post(desk.path + "/effacer", {{"titre", "t"}})}) {
        CHECK(reply.status == 409);
        CHECK(says(reply, "inscrivez d’abord son départ"));
    }
}

TEST_CASE("an incident is written in the register, says what is left to do, and leaves as CSV") {
    PrivacySite desk;
    CHECK(says(desk.get("/personnes"), "href=\"/incidents\""));
    const auto empty = desk.get("/incidents");
    CHECK(html_faults(*empty.body) == std::vector<std::string>{});
    CHECK(says(empty, "Aucun incident au registre."));
    const auto page = desk.follow(desk.post("/incidents", incident));
    CHECK(html_faults(*page.body) == std::vector<std::string>{});
    for (const auto* text :
         {"Incident 1, découvert le 30 août 2003", "Noms et courriels", "à craindre",
          "aviser la Commission d’accès à l’information et les personnes touchées", "Odile Tremblay"})
        CHECK(says(page, text));
    const auto told =
        desk.follow(desk.post("/incidents/1/avis", {{"commission", "2003-08-31"}, {"avisees", ""}}));
    CHECK(says(told, "Reste à faire avec diligence : aviser les personnes touchées."));
    CHECK_FALSE(
        says(desk.follow(desk.post("/incidents/1/avis", {{"avisees", "2003-09-01"}})), "Reste à faire"));
    const auto csv = desk.get("/incidents.csv");
    CHECK(header(csv, "Content-Type") == "text/csv; charset=utf-8");
    CHECK(says(csv, "\"1\";\"2003-08-29\";\"2003-08-30\";\"Liste envoyée\nà la mauvaise adresse\""));
    CHECK(says(csv, "\"'=Rappel du message\";\"2003-08-31\";\"2003-09-01\";\"Odile Tremblay\"\r\n"));
}

TEST_CASE("an incident that lacks what the register must hold is refused with what was typed") {
    PrivacySite desk;
    const std::pair<const char*, const char*> wrong[] = {{"decouvert", ""},
                                                         {"decouvert", "2003-09-02"},
                                                         {"arrive", "2003-08-31"},
                                                         {"arrive", "hier"},
                                                         {"circonstances", ""},
                                                         {"renseignements", " "},
                                                         {"evaluation", ""},
                                                         {"mesures", ""},
                                                         {"personnes", "-1"},
                                                         {"personnes", "douze"},
                                                         {"commission", "2003-08-01"},
                                                         {"avisees", "2004-01-01"}};
    for (const auto& [field, typed] : wrong) {
        CAPTURE(field, typed);
        const auto reply = desk.post("/incidents", with(incident, field, typed));
        CHECK(reply.status == 422);
        CHECK(says(reply, "<title>Erreur – "));
        CHECK(says(reply, "Liste envoyée") == (std::string{field} != "circonstances"));
        CHECK(html_faults(*reply.body) == std::vector<std::string>{});
    }
    CHECK(actions::list_incidents(desk.database).empty());
    desk.post("/incidents", incident);
    CHECK(desk.post("/incidents/1/avis", {{"commission", "2003-08-01"}}).status == 422);
    CHECK(desk.post("/incidents/9/avis", {{"commission", "2003-08-31"}}).status == 404);
}
