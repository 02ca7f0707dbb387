#include "support/catch.hpp"
#include "support/site_desk.hpp"

#include <regex>
#include <set>

using namespace arrimage;
using namespace arrimage::support;
using http::Access;
using Who = SiteDesk::Who;

namespace {

struct Row {
    const char* method{};
    const char* pattern{};
    Access access{};
};

/// Who may do what, written a second time by hand: a row of the site map that is not here fails the test.
constexpr Row matrix[] = {
    {"GET", "/calendriers/{token}/{name}.ics", Access::link_holder},
    {"GET", "/arrimage.css", Access::anyone},
    {"GET", "/arrimage.js", Access::anyone},
    {"GET", "/arrimage.svg", Access::anyone},
    {"GET", "/htmx.js", Access::anyone},
    {"GET", "/pico.css", Access::anyone},
    {"GET", "/healthz", Access::anyone},
    {"GET", "/metrics", Access::anyone},
    {"GET", "/robots.txt", Access::anyone},
    {"GET", "/", Access::anyone},
    {"GET", "/connexion", Access::anyone},
    {"POST", "/connexion", Access::anyone},
    {"GET", "/connexion/envoye", Access::anyone},
    {"GET", "/connexion/{token}", Access::anyone},
    {"POST", "/connexion/{token}", Access::anyone},
    {"POST", "/deconnexion", Access::member},
    {"GET", "/compte", Access::member},
    {"POST", "/compte/connexions/{id}/couper", Access::member},
    {"GET", "/abonnements", Access::member},
    {"POST", "/abonnements", Access::member},
    {"POST", "/abonnements/{id}/revoquer", Access::member},
    {"GET", "/couverture", Access::coordonnatrice},
    {"GET", "/plan", Access::member},
    {"GET", "/bilan", Access::member},
    {"GET", "/bilan.txt", Access::member},
    {"GET", "/bilan.csv", Access::member},
    {"GET", "/bilan.pdf", Access::member},
    {"POST", "/bilan/plan-suivant", Access::coordonnatrice},
    {"GET", "/rencontres", Access::member},
    {"GET", "/rencontres/ajouter", Access::coordonnatrice},
    {"POST", "/rencontres/ajouter", Access::coordonnatrice},
    {"GET", "/rencontres/{id}", Access::member},
    {"GET", "/rencontres/{id}/modifier", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/modifier", Access::coordonnatrice},
    {"GET", "/rencontres/{id}/date", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/date", Access::coordonnatrice},
    {"GET", "/rencontres/{id}/sondage", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/sondage", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/sondage/dates", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/sondage/rappel", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/sondage/fermer", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/sondage/rouvrir", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/sondage/retenir", Access::coordonnatrice},
    {"GET", "/rencontres/{id}/ordre-du-jour", Access::member},
    {"GET", "/rencontres/{id}/ordre-du-jour.txt", Access::member},
    {"GET", "/rencontres/{id}/ordre-du-jour.html", Access::member},
    {"GET", "/rencontres/{id}/ordre-du-jour.pdf", Access::member},
    {"GET", "/rencontres/{id}/ordre-du-jour.eml", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/ordre-du-jour", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/ordre-du-jour/points", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/ordre-du-jour/ajouter", Access::coordonnatrice},
    {"GET", "/comptes-rendus", Access::member},
    {"GET", "/comptes-rendus/publics", Access::anyone},
    {"GET", "/rencontres/{id}/compte-rendu", Access::member},
    {"GET", "/rencontres/{id}/compte-rendu.txt", Access::member},
    {"GET", "/rencontres/{id}/compte-rendu.html", Access::member},
    {"GET", "/rencontres/{id}/compte-rendu.pdf", Access::member},
    {"GET", "/rencontres/{id}/compte-rendu.eml", Access::member},
    {"GET", "/rencontres/{id}/compte-rendu/public", Access::anyone},
    {"POST", "/rencontres/{id}/compte-rendu", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/sections", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/brouillon", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/brouillon/oublier", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/suivis", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/diffuser", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/approuver", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/publier", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/revenir", Access::member},
    {"GET", "/rencontres/{id}/compte-rendu/versions", Access::member},
    {"GET", "/rencontres/{id}/compte-rendu/versions/{number}", Access::member},
    {"POST", "/rencontres/{id}/compte-rendu/versions/{number}/reprendre", Access::member},
    {"GET", "/rencontres/{id}/presences", Access::member},
    {"POST", "/rencontres/{id}/presences", Access::member},
    {"GET", "/suivis", Access::member},
    {"POST", "/suivis/{id}/fermer", Access::member},
    {"POST", "/suivis/{id}/rouvrir", Access::member},
    {"POST", "/suivis/{id}/retirer", Access::member},
    {"GET", "/documents/{id}/{name}", Access::member},
    {"GET", "/documents/{id}/versions/{number}", Access::member},
    {"POST", "/documents/{id}/versions", Access::member},
    {"POST", "/documents/{id}/retirer", Access::member},
    {"POST", "/documents/{id}/remettre", Access::member},
    {"POST", "/rencontres/{id}/documents", Access::member},
    {"GET", "/comites/{id}/quorum", Access::coordonnatrice},
    {"POST", "/comites/{id}/quorum", Access::coordonnatrice},
    {"GET", "/rencontres/{id}/invitations", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/invitations", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/invitations/ajouter", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/invitations/rappel", Access::coordonnatrice},
    {"POST", "/invitations/{id}/reponse", Access::coordonnatrice},
    {"POST", "/invitations/{id}/retirer", Access::coordonnatrice},
    {"GET", "/courrier", Access::coordonnatrice},
    {"POST", "/courrier/{id}/noter", Access::coordonnatrice},
    {"POST", "/courrier/{id}/ecarter", Access::coordonnatrice},
    {"POST", "/lettres/{id}/essayer", Access::coordonnatrice},
    {"POST", "/propositions/{id}/retenir", Access::coordonnatrice},
    {"POST", "/propositions/{id}/refuser", Access::coordonnatrice},
    {"GET", "/reponse/{token}", Access::link_holder},
    {"POST", "/reponse/{token}", Access::link_holder},
    {"POST", "/rencontres/{id}/tenir", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/rouvrir", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/annuler", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/retablir", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/personnes", Access::coordonnatrice},
    {"POST", "/rencontres/{id}/personnes/{person}/retirer", Access::coordonnatrice},
    {"GET", "/plan/importer", Access::coordonnatrice},
    {"POST", "/plan/importer", Access::coordonnatrice},
    {"GET", "/plan/importer/{id}", Access::coordonnatrice},
    {"POST", "/plan/importer/{id}", Access::coordonnatrice},
    {"POST", "/plan/importer/{id}/abandonner", Access::coordonnatrice},
    {"GET", "/personnes", Access::coordonnatrice},
    {"GET", "/personnes/inscrire", Access::coordonnatrice},
    {"POST", "/personnes/inscrire", Access::coordonnatrice},
    {"GET", "/personnes/importer", Access::coordonnatrice},
    {"POST", "/personnes/importer", Access::coordonnatrice},
    {"GET", "/personnes/importer/{id}", Access::coordonnatrice},
    {"POST", "/personnes/importer/{id}", Access::coordonnatrice},
    {"POST", "/personnes/importer/{id}/abandonner", Access::coordonnatrice},
    {"GET", "/personnes/exporter.csv", Access::coordonnatrice},
    {"GET", "/personnes/{id}", Access::coordonnatrice},
    {"GET", "/personnes/{id}/modifier", Access::coordonnatrice},
    {"POST", "/personnes/{id}/modifier", Access::coordonnatrice},
    {"GET", "/personnes/{id}/depart", Access::coordonnatrice},
    {"POST", "/personnes/{id}/depart", Access::coordonnatrice},
    {"POST", "/personnes/{id}/retour", Access::coordonnatrice},
    {"GET", "/personnes/{id}/fonctions", Access::coordonnatrice},
    {"POST", "/personnes/{id}/fonctions", Access::coordonnatrice},
    {"GET", "/fonctions/{id}/fin", Access::coordonnatrice},
    {"POST", "/fonctions/{id}/fin", Access::coordonnatrice},
    {"GET", "/personnes/{id}/renseignements", Access::coordonnatrice},
    {"GET", "/personnes/{id}/renseignements.json", Access::coordonnatrice},
    {"GET", "/personnes/{id}/renseignements.txt", Access::coordonnatrice},
    {"GET", "/personnes/{id}/effacer", Access::coordonnatrice},
    {"POST", "/personnes/{id}/effacer", Access::coordonnatrice},
    {"GET", "/incidents", Access::coordonnatrice},
    {"POST", "/incidents", Access::coordonnatrice},
    {"POST", "/incidents/{id}/avis", Access::coordonnatrice},
    {"GET", "/incidents.csv", Access::coordonnatrice},
    {"GET", "/comites", Access::coordonnatrice},
    {"POST", "/comites", Access::coordonnatrice},
    {"GET", "/comites/{id}", Access::coordonnatrice},
    {"POST", "/comites/{id}/sieges", Access::coordonnatrice},
    {"GET", "/sieges/{id}/titulaire", Access::coordonnatrice},
    {"POST", "/sieges/{id}/titulaire", Access::coordonnatrice},
    {"GET", "/sieges/{id}/fermer", Access::coordonnatrice},
    {"POST", "/sieges/{id}/fermer", Access::coordonnatrice},
    {"GET", "/titulaires/{id}/fin", Access::coordonnatrice},
    {"POST", "/titulaires/{id}/fin", Access::coordonnatrice},
    {"GET", "/territoires", Access::coordonnatrice},
    {"POST", "/territoires", Access::coordonnatrice},
    {"GET", "/territoires/{id}", Access::coordonnatrice},
};

std::string path_of(std::string_view pattern) {
    return std::regex_replace(std::string{pattern}, std::regex{"\\{[a-z]+\\}"}, "999999");
}

http::Reply ask(SiteDesk& desk, const http::Route& row, Who who) {
    const auto path = path_of(row.pattern);
    if (row.method == "GET") return desk.get(path, who);
    if (row.access != Access::link_holder) return desk.post(path, {}, who);
    return desk.ask("POST", path, "jeton=" + actions::form_token("999999"), who);
}

bool is_turned_away(const http::Reply& reply, std::string_view method) {
    if (method == "GET" && reply.status == 303)
        return SiteDesk::location(reply).starts_with("/connexion?suite=");
    return method == "POST" && reply.status == 403;
}

} // namespace

TEST_CASE("every address is in the matrix of who may do what, and the matrix in the site map") {
    SiteDesk desk;
    std::set<std::string> written, mapped;
    for (const auto& row : matrix)
        written.insert(std::string{row.method} + " " + row.pattern + " " +
                       std::to_string(static_cast<int>(row.access)));
    for (const auto& row : desk.routes.rows)
        mapped.insert(std::string{row.method} + " " + std::string{row.pattern} + " " +
                      std::to_string(static_cast<int>(row.access)));
    CHECK(mapped == written);
    CHECK(desk.routes.rows.size() == std::size(matrix));
}

TEST_CASE("each row lets in those it names, and nobody else, whatever the thing asked for") {
    SiteDesk desk;
    for (const auto& row : desk.routes.rows) {
        CAPTURE(std::string{row.method}, std::string{row.pattern});
        const bool open = row.access == Access::anyone || row.access == Access::link_holder;
        if (!open) CHECK(is_turned_away(ask(desk, row, Who::stranger), row.method));
        if (row.pattern == "/deconnexion") continue; // ends the sign-in that the next rows need
        const auto marcs = ask(desk, row, Who::marc);
        if (row.access == Access::coordonnatrice)
            CHECK(marcs.status == (http::names_a_thing(row.pattern) ? 404u : 403u));
        else
            CHECK(marcs.status != 403);
        const auto odiles = ask(desk, row, Who::odile);
        CHECK(odiles.status != 403);
        CHECK(odiles.status < 500);
    }
}

TEST_CASE("no POST acts without the token of its form, for anyone") {
    SiteDesk desk;
    int posts = 0;
    for (const auto& row : desk.routes.rows) {
        if (row.method != "POST") continue;
        ++posts;
        for (const auto who : {Who::stranger, Who::marc, Who::odile})
            for (const std::string token : {"", "jeton=", "jeton=00000000000000000000000000000000"}) {
                CAPTURE(std::string{row.pattern}, token);
                const auto status = desk.ask("POST", path_of(row.pattern), token, who).status;
                CHECK((status == 403 || status == 404));
            }
        const auto other = "jeton=" + actions::form_token(desk.cookie_of(Who::marc));
        if (row.access != Access::link_holder)
            CHECK(desk.ask("POST", path_of(row.pattern), other, Who::odile).status == 403);
    }
    CHECK(posts > 5);
}
