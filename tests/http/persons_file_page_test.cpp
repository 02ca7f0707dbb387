#include "actions/list_persons.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using Who = SiteDesk::Who;

namespace {

const std::string list = "nom;courriel;organisme;comité;siège;rôle\n"
                         "Léa Gagnon;lea@exemple.invalid;Centre des femmes;Comité de suivi;Présidence;\n"
                         "Marc Roy;marc@exemple.invalid;Centre des femmes;;;\n"
                         "Luc Roy;luc@;;;;\n"
                         "Odile Tremblay;odile@exemple.invalid;;;;\n";

struct FileDesk : SiteDesk {
    http::Reply paste(const std::string& text) { return post("/personnes/importer", {{"texte", text}}); }

    /// The yes, with what the page carries.
    http::Reply yes(const std::string& path, const http::Reply& shown) {
        const std::string mark = "name=\"base\" value=\"";
        const auto at = shown.body->find(mark);
        const auto begin = at + mark.size();
        return post(path, {{"base", shown.body->substr(begin, shown.body->find('"', begin) - begin)}});
    }

    int count() { return actions::list_persons(database, {}).count; }
};

} // namespace

TEST_CASE("a list is shown line by line with what it would do, and done on the yes only") {
    FileDesk desk;
    const auto sent = desk.paste(list);
    REQUIRE(sent.status == 303);
    const auto path = SiteDesk::location(sent);
    const auto page = desk.follow(sent);
    CHECK(html_faults(*page.body) == std::vector<std::string>{});
    for (const auto* text :
         {"texte collé",
          "1 personne à inscrire, 1 ligne à changer, 1 ligne déjà inscrite, 1 ligne laissée de côté.",
          "À inscrire", "À changer", "Laissée de côté", "n’est pas une adresse de courriel",
          "<dt>Organismes</dt><dd>Centre des femmes</dd>", "<dt>Comités</dt><dd>Comité de suivi</dd>",
          "<dt>Sièges</dt><dd>Comité de suivi, Présidence</dd>"})
        CHECK(says(page, text));
    CHECK(desk.count() == 2);
    const auto done = desk.yes(path, page);
    CHECK(done.status == 303);
    CHECK(says(desk.follow(done),
               "Liste importée\u00a0: 1 personne inscrite, 1 ligne changée, 1 laissée de côté."));
    CHECK(desk.count() == 3);
    CHECK(desk.get(path).status == 410);
    CHECK(says(desk.follow(desk.paste(list)), "aucune ligne ne peut être prise."));
}

TEST_CASE("a yes to what is no longer so is refused, and what it would do now is shown") {
    FileDesk desk;
    const auto sent = desk.paste(list);
    const auto shown = desk.follow(sent);
    desk.add_person("Léa Gagnon", "lea@exemple.invalid");
    const auto late = desk.yes(SiteDesk::location(sent), shown);
    CHECK(late.status == 409);
    CHECK(says(late, "Les personnes ont changé depuis cet aperçu."));
    CHECK(says(late, "0 personne à inscrire, 2 lignes à changer"));
    CHECK(html_faults(*late.body) == std::vector<std::string>{});
    CHECK(desk.yes(SiteDesk::location(sent), late).status == 303);
}

TEST_CASE("columns that say nothing are named, and a long list is shown in parts") {
    FileDesk desk;
    std::string lines = "nom;couleur\n";
    for (int i = 0; i < 150; ++i) lines += "Personne " + std::to_string(i) + ";vert\n";
    const auto sent = desk.paste(lines);
    const auto page = desk.follow(sent);
    CHECK(says(page, "150 personnes à inscrire"));
    CHECK(says(page, "Colonnes ignorées\u00a0: couleur."));
    CHECK(says(page, "1 à 100 sur 150"));
    CHECK_FALSE(says(page, "Personne 149"));
    CHECK(says(desk.get(SiteDesk::location(sent) + "?page=2"), "Personne 149"));
}

TEST_CASE("a list that is empty or heads no names is refused with what was pasted") {
    FileDesk desk;
    CHECK(says(desk.paste(" \n"), "Choisissez un fichier qui n’est pas vide, ou collez la liste."));
    const auto reply = desk.paste("ville;couleur\nShawinigan;vert\n");
    CHECK(reply.status == 422);
    CHECK(says(reply, "ville;couleur\nShawinigan;vert"));
    CHECK(says(reply, "personnes-importer-fichier-erreur"));
}

TEST_CASE("no leaves everything as it was") {
    FileDesk desk;
    const auto path = SiteDesk::location(desk.paste(list));
    CHECK(desk.post(path + "/abandonner", {}).status == 303);
    CHECK(desk.get(path).status == 410);
    CHECK(desk.count() == 2);
}

TEST_CASE("the export is a file of CSV that the import takes for what is there already") {
    FileDesk desk;
    const auto file = desk.get("/personnes/exporter.csv");
    CHECK(file.status == 200);
    const auto header = [&](const std::string& name) {
        for (const auto& [key, value] : file.headers)
            if (key == name) return value;
        return std::string{};
    };
    CHECK(header("Content-Type") == "text/csv; charset=utf-8");
    CHECK(header("Content-Disposition") == "attachment; filename=\"personnes-2003-09-01.csv\"");
    CHECK(header("Cache-Control") == "no-store");
    CHECK(says(file, "Odile Tremblay"));
    CHECK(says(desk.follow(desk.paste(*file.body)), "ce qui est inscrit dit déjà la même chose."));
    CHECK(desk.get("/personnes/exporter.csv", Who::marc).status == 403);
}
