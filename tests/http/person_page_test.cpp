#include "actions/add_bodies.hpp"
#include "actions/add_seat.hpp"
#include "actions/list_persons.hpp"
#include "actions/seat_person.hpp"
#include "actions/show_person.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using Fields = SiteDesk::Fields;

namespace {

const std::string too_long(201, 'a');

/// A form well filled, with one field typed otherwise.
Fields with(Fields fields, const std::string& name, const std::string& value) {
    for (auto& field : fields)
        if (field.first == name) field.second = value;
    return fields;
}

const Fields lea{{"nom", "Léa  Gagnon"},
                 {"courriels", "Lea@Exemple.invalid\nlg@exemple.invalid"},
                 {"organisme", "Centre des femmes"},
                 {"territoire", ""},
                 {"langue", "en"},
                 {"depuis", "2003-08-15"}};

/// What is typed in each field, and the sentence that it meets.
struct Wrong {
    const char* field{};
    std::string typed{};
    const char* sentence{};
};

const std::vector<Wrong> wrong_entries{
    {"nom", "", "Le nom manque. Écrivez-le."},
    {"nom", too_long, "Le nom dépasse 200 caractères. Raccourcissez-le."},
    {"nom", "Léa\nGagnon", "Le nom tient sur une seule ligne de texte"},
    {"nom", "…", "n’a ni lettre ni chiffre"},
    {"courriels", "lea", "«\u00a0lea\u00a0»|n’est pas une adresse de courriel"},
    {"courriels", "lea@exemple.invalid\nmarc@exemple.invalid", "appartient déjà à Marc Roy"},
    {"organisme", too_long, "Le nom de l’organisme dépasse 200 caractères"},
    {"territoire", "ailleurs", "Choisissez une des réponses de la liste."},
    {"langue", "la", "Choisissez le français ou l’anglais."},
    {"depuis", "", "Donnez une date."},
    {"depuis", "2003-02-30", "Cette date n’existe pas au calendrier"},
    {"depuis", "demain", "Cette date n’existe pas au calendrier"},
};

/// A page under that status, without fault, that says the sentence.
void check_refused(const http::Reply& reply, unsigned status, const std::string& sentence) {
    CAPTURE(sentence);
    CHECK(reply.status == status);
    CHECK(says(reply, sentence.substr(sentence.find('|') + 1)));
    CHECK(says(reply, "<title>Erreur – "));
    CHECK(html_faults(*reply.body) == std::vector<std::string>{});
}

domain::PersonId id_in(const http::Reply& reply) {
    const auto path = SiteDesk::location(reply);
    return {std::stoll(path.substr(path.rfind('/') + 1))};
}

std::string path_of(domain::PersonId person) {
    return "/personnes/" + std::to_string(person.value);
}

struct PersonDesk : SiteDesk {
    domain::Person load(domain::PersonId id) { return actions::show_person(database, id).person; }

    /// Marc in the only seat of a committee since April.
    domain::SeatId seat_marc() {
        const auto committee = actions::add_committee(env(), "Comité de suivi").id;
        const auto seat = actions::add_seat(env(), {.committee = committee, .name = "Présidence"}).id;
        actions::seat_person(env(), {.seat = seat, .person = marc, .tenure = {.from = day(2003, 4, 1)}});
        return seat;
    }

    http::Reply leave(domain::PersonId person, const std::string& last) {
        return post(path_of(person) + "/depart", {{"dernier", last}});
    }
};

} // namespace

TEST_CASE("a person who is entered has a page that says all of it") {
    PersonDesk desk;
    CHECK(says(desk.get("/personnes/inscrire"), "value=\"2003-09-01\"")); // today is proposed
    const auto reply = desk.post("/personnes/inscrire", lea);
    REQUIRE(reply.status == 303);
    const auto page = desk.follow(reply);
    CHECK(html_faults(*page.body) == std::vector<std::string>{});
    for (const auto* text : {"Léa Gagnon", "lea@exemple.invalid, lg@exemple.invalid", "Centre des femmes",
                             "anglais", "à compter du 15 août 2003", "personne-lea-gagnon", "Aucun siège."})
        CHECK(says(page, text));
}

TEST_CASE("an entry that is wrong says so beside its field, and keeps what was typed") {
    PersonDesk desk;
    for (const auto& [field, typed, sentence] : wrong_entries) {
        CAPTURE(field, typed);
        const auto reply = desk.post("/personnes/inscrire", with(lea, field, typed));
        check_refused(reply, 422, sentence);
        CHECK(says(reply, "value=\"2003-08-15\"") == (std::string{field} != "depuis"));
        CHECK(says(reply, "value=\"Léa  Gagnon\"") == (std::string{field} != "nom"));
        CHECK(says(reply, "personnes-inscrire-" + std::string{field} + "-erreur"));
    }
    CHECK(actions::list_persons(desk.database, {}).count == 2);
}

TEST_CASE("a person who is changed keeps what a wrong form typed, and is changed by a right one") {
    PersonDesk desk;
    const auto id = id_in(desk.post("/personnes/inscrire", lea));
    auto fields = lea;
    fields.emplace_back("version", "1");
    for (const auto& [field, typed, sentence] : wrong_entries) {
        if (typed == "…") continue; // a slug is given once: a name may lose it
        check_refused(desk.post(path_of(id) + "/modifier", with(fields, field, typed)), 422, sentence);
    }
    CHECK(desk.load(id).version == 1);
    CHECK(desk.post(path_of(id) + "/modifier", with(fields, "nom", "Léa Roy")).status == 303);
    CHECK(desk.load(id).name == "Léa Roy");
}

TEST_CASE("two who change the same person: the second sees what the first wrote, and chooses") {
    PersonDesk desk;
    const auto id = id_in(desk.post("/personnes/inscrire", lea));
    auto fields = lea;
    fields.emplace_back("version", "1");
    CHECK(desk.post(path_of(id) + "/modifier", with(fields, "nom", "Léa Roy")).status == 303);
    const auto late = desk.post(path_of(id) + "/modifier", with(fields, "langue", "fr"));
    check_refused(late, 409, "La fiche de cette personne a changé entre-temps");
    CHECK(says(late, "Enregistré maintenant\u00a0: Léa Roy."));
    CHECK(says(late, "Enregistré maintenant\u00a0: Anglais."));
    CHECK(says(late, "value=\"Léa  Gagnon\""));
    CHECK(says(late, "name=\"version\" value=\"2\""));
    fields.back().second = "2";
    CHECK(desk.post(path_of(id) + "/modifier", with(fields, "langue", "fr")).status == 303);
    CHECK(desk.load(id).name == "Léa Gagnon");
}

TEST_CASE("nobody comes to take part after a seat of theirs began") {
    PersonDesk desk;
    desk.seat_marc();
    const auto reply = desk.post(path_of(desk.marc) + "/modifier", {{"nom", "Marc Roy"},
                                                                    {"courriels", "marc@exemple.invalid"},
                                                                    {"langue", "fr"},
                                                                    {"depuis", "2003-05-01"},
                                                                    {"version", "1"}});
    check_refused(reply, 409, "Marc Roy participe à compter du 1er mai 2003");
    CHECK(says(reply, "-depuis-erreur"));
}

TEST_CASE("the list shows those who take part, finds them by name, address, territory and organisation") {
    PersonDesk desk;
    const auto mekinac = actions::add_territory(desk.env(), "Mékinac").id;
    desk.post("/personnes/inscrire", with(lea, "territoire", std::to_string(mekinac.value)));
    desk.leave(desk.marc, "2003-08-31");
    const auto all = desk.get("/personnes");
    CHECK(html_faults(*all.body) == std::vector<std::string>{});
    CHECK(says(all, "2 personnes participent aujourd’hui"));
    CHECK_FALSE(says(all, "Marc Roy</a>"));
    const auto former = desk.get("/personnes?parties=1");
    CHECK(says(former, "3 personnes"));
    CHECK(says(former, "Marc Roy</a>"));
    CHECK(says(former, "du 1er avril au 31 août 2003"));
    for (const auto* query : {"texte=lea", "texte=LG%40ex", "texte=%20gagnon",
                              "organisme=centre%20des%20FEMMES", "texte=lea&territoire=1"}) {
        CAPTURE(query);
        const auto found = desk.get("/personnes?" + std::string{query});
        CHECK(says(found, "Léa Gagnon</a>"));
        CHECK_FALSE(says(found, "Odile Tremblay</a>"));
        CHECK(says(found, "<caption>1 personne</caption>"));
    }
    CHECK(says(desk.get("/personnes?texte=xyz"), "Aucune personne ne répond à cette recherche."));
    CHECK(says(desk.get("/personnes?organisme=xyz"), "Aucun organisme ne s’appelle ainsi."));
    CHECK(says(desk.get("/personnes?territoire=xyz&page=-3"), "Odile Tremblay</a>"));
}

TEST_CASE("a long list is cut into pages of fifty that keep the search") {
    PersonDesk desk;
    for (int i = 0; i < 60; ++i)
        desk.add_person("Personne " + std::to_string(i), "p" + std::to_string(i) + "@exemple.invalid");
    const auto first = desk.get("/personnes?texte=personne");
    CHECK(says(first, "<caption>60 personnes</caption>"));
    CHECK(says(first, "1 à 50 sur 60"));
    CHECK(says(first, "/personnes?texte=personne&amp;page=2"));
    CHECK(says(desk.get("/personnes?texte=personne&page=2"), "51 à 60 sur 60"));
}

TEST_CASE("a departure says first what it ends, then ends it, and can be undone") {
    PersonDesk desk;
    const auto seat = desk.seat_marc();
    desk.get("/compte", SiteDesk::Who::marc); // signed in
    const auto asked = desk.get(path_of(desk.marc) + "/depart");
    CHECK(html_faults(*asked.body) == std::vector<std::string>{});
    CHECK(says(asked,
               "Finit ce jour-là\u00a0: siège Présidence, Comité de suivi, à compter du 1er avril 2003."));
    CHECK(says(asked, "1 connexion, 0 abonnement"));
    const auto left = desk.follow(desk.leave(desk.marc, "2003-08-31"));
    CHECK(says(left, "dernier jour le 31 août 2003\u00a0: 1 mandat fini, accès coupés."));
    CHECK(says(left, "Partie"));
    CHECK(says(left, "du 1er avril au 31 août 2003"));
    CHECK(desk.get("/compte", SiteDesk::Who::marc).status == 303);
    SECTION("a departure to come is told, and cuts nothing yet") {
        const auto later = desk.follow(desk.leave(desk.marc, "2003-12-31"));
        CHECK(says(later, "Les accès seront coupés le lendemain."));
        CHECK(says(later, "Départ prévu"));
    }
    SECTION("undone, the seat goes on") {
        const auto back = desk.follow(desk.post(path_of(desk.marc) + "/retour", {}));
        CHECK(says(back, "Marc Roy participe de nouveau. 1 mandat reprend."));
        CHECK_FALSE(says(back, "Partie"));
    }
    SECTION("undone after somebody took the seat, it says so") {
        actions::seat_person(desk.env(),
                             {.seat = seat, .person = desk.odile, .tenure = {.from = day(2003, 9, 1)}});
        const auto back = desk.follow(desk.post(path_of(desk.marc) + "/retour", {}));
        CHECK(says(back, "1 siège reste fini"));
    }
    SECTION("undone twice, it is refused with a sentence") {
        desk.post(path_of(desk.marc) + "/retour", {});
        const auto again = desk.post(path_of(desk.marc) + "/retour", {});
        CHECK(again.status == 409);
        CHECK(says(again, "il n’y a aucun départ à défaire"));
    }
}

TEST_CASE(
    "a departure on no day, on one that is none, before the first or of the last coordonnatrice is refused") {
    PersonDesk desk;
    check_refused(desk.leave(desk.marc, ""), 422, "Donnez une date.");
    const auto impossible = desk.leave(desk.marc, "2003-02-30");
    check_refused(impossible, 422, "Cette date n’existe pas");
    CHECK(says(impossible, "value=\"2003-02-30\""));
    check_refused(desk.leave(desk.marc, "2003-03-31"), 422, "vient avant le premier, le 1er avril 2003");
    check_refused(desk.leave(desk.odile, "2003-09-30"), 409, "Il n’y aurait plus de coordonnatrice.");
    CHECK_FALSE(desk.load(desk.marc).active.to);
    CHECK_FALSE(desk.load(desk.odile).active.to);
}

TEST_CASE("a function is given and ended from a person's page, and each refusal has its sentence") {
    PersonDesk desk;
    const auto committee = std::to_string(actions::add_committee(desk.env(), "Comité de suivi").id.value);
    const auto path = path_of(desk.marc) + "/fonctions";
    const auto give = [&](const std::string& role, const std::string& of, const std::string& from,
                          const std::string& to = "") {
        return desk.post(path, {{"fonction", role}, {"comite", of}, {"depuis", from}, {"jusque", to}});
    };
    CHECK(html_faults(*desk.get(path).body) == std::vector<std::string>{});
    check_refused(give("", "", "2003-09-01"), 422, "Choisissez une fonction.");
    check_refused(give("secretary", "", "2003-09-01"), 422, "Dites de quel comité");
    check_refused(give("coordonnatrice", committee, "2003-09-01"), 422, "n’en nommez aucun");
    check_refused(give("secretary", committee, ""), 422, "Donnez une date.");
    check_refused(give("secretary", committee, "2003-09-31"), 422, "Cette date n’existe pas");
    check_refused(give("secretary", committee, "2003-09-10", "2003-09-09"), 422, "vient avant le premier");
    check_refused(give("secretary", committee, "2002-09-10"), 409, "Marc Roy participe à compter du");
    const auto given = desk.follow(give("secretary", committee, "2003-09-01"));
    CHECK(says(given, "Fonction donnée, à compter du 1er septembre 2003."));
    CHECK(says(given, "Secrétaire"));
    check_refused(give("secretary", committee, "2003-10-01"), 409, "a déjà cette fonction");

    const auto role = actions::show_person(desk.database, desk.marc).roles.at(0).role.id;
    const auto end = "/fonctions/" + std::to_string(role.value) + "/fin";
    CHECK(says(desk.get(end), "Marc Roy, secrétaire, Comité de suivi, à compter du 1er septembre 2003."));
    check_refused(desk.post(end, {{"dernier", "2003-02-30"}}), 422, "Cette date n’existe pas");
    check_refused(desk.post(end, {{"dernier", "2003-08-01"}}), 422, "vient avant le premier");
    CHECK(
        says(desk.follow(desk.post(end, {{"dernier", "2003-12-31"}})), "Fonction finie le 31 décembre 2003"));
    CHECK(says(desk.follow(desk.post(end, {{"dernier", "2003-08-31"}})), "Fonction retirée"));
    CHECK(actions::show_person(desk.database, desk.marc).roles.empty());
}

TEST_CASE("who is not there has no page") {
    PersonDesk desk;
    for (const auto* path : {"/personnes/99", "/personnes/abc", "/personnes/99/modifier",
                             "/personnes/99/depart", "/fonctions/99/fin"})
        CHECK(desk.get(path).status == 404);
}
