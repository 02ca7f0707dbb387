#include "actions/add_meeting.hpp"
#include "actions/annual_report.hpp"
#include "actions/change_participants.hpp"
#include "actions/import_plan.hpp"
#include "actions/settle_date.hpp"
#include "store/plans.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using Who = SiteDesk::Who;

namespace {

/// The sample plan, and a meeting of no activity that was held on 5 June with Marc, another with someone else.
struct ReportPages : SiteDesk {
    ReportPages() {
        const actions::ImportedFile file{"plan.txt", "texte", {.plan = sample_plan()}};
        actions::apply_import(env(), file, actions::preview_import(database, file.reading).basis);
        leave_papers(held("Avec Marc", true), "Papier de Marc");
        leave_papers(held("Sans Marc", false), "Papier des autres");
    }

    domain::MeetingId held(const std::string& title, bool with_marc) {
        const auto on = day(2003, 6, 5);
        const auto id =
            actions::add_meeting(env(), {.details = {.title = title},
                                         .sitting = domain::Sitting{{on, 13h}, {on, 16h}, "America/Toronto"}})
                .id;
        if (with_marc) actions::change_participants(env(), {.meeting = id, .add = {marc}});
        write("UPDATE meetings SET state = 'held' WHERE id = ?1", id);
        return id;
    }

    void leave_papers(domain::MeetingId id, const std::string& title) {
        write("INSERT INTO documents VALUES (NULL, ?1, '', 0, ?2, 1, NULL, NULL)", id, title);
        write("INSERT INTO minutes VALUES (?1, 'draft', 1, NULL, NULL, NULL, NULL)", id);
        write("INSERT INTO follow_ups VALUES (NULL, ?1, '', ?2, NULL, 'Aline', '2003-07-01', 0, '', NULL, "
              "NULL, '')",
              id, "Suivi du " + title);
        write("INSERT INTO attendance_sheets VALUES (?1, 1, 0, '')", id);
        write("INSERT INTO attendances VALUES (?1, 0, NULL, '', NULL, 'Aline', 'CLSC', 'Mékinac', 'present', "
              "'', '', '')",
              id);
    }

    template <class... Values>
    void write(std::string_view sql, const Values&... values) {
        store::Transaction transaction{database};
        transaction.query(sql).bind(values...).run();
        transaction.commit();
    }

    std::size_t plans() {
        store::Session session{database};
        return store::list_plans(session).size();
    }
};

const SiteDesk::Fields of_2003{{"debut", "2003-04-01"}, {"fin", "2004-03-31"}};

std::string header(const http::Reply& reply, std::string_view name) {
    for (const auto& [each, value] : reply.headers)
        if (each == name) return value;
    return {};
}

} // namespace

TEST_CASE("The bilan is a page with its charts, the tables beside them and its files") {
    ReportPages desk;
    const auto page = desk.get("/bilan");
    REQUIRE(page.status == 200);
    CHECK(html_faults(*page.body) == std::vector<std::string>{});
    CHECK(says(page,
               "Plan d’action 2003-2004, du 1er avril 2003 au 31 mars 2004. État au 1er septembre 2003."));
    CHECK(says(page, "11 rencontres promises : 2 manquantes, 9 à venir."));
    CHECK(says(page, "<title id=\"graphique-objectifs\">Rencontres promises, par objectif</title>"));
    CHECK(says(page, "Objectif 3 : 2 manquantes, 7 à venir"));
    CHECK(says(page, "<title id=\"graphique-presences\">"));
    CHECK(says(page, "<td class=\"number\" data-label=\"Manquantes\">2</td>"));
    CHECK(says(page, "href=\"/bilan.pdf?debut=2003-04-01&amp;fin=2004-03-31\""));
    CHECK(says(page, "<a href=\"/bilan\" aria-current=\"page\">Bilan</a>"));
}

TEST_CASE("A member reads every figure, and names only of the meetings that concern them") {
    ReportPages desk;
    for (const std::string path : {"/bilan", "/bilan.txt"}) {
        const auto marcs = desk.get(path, Who::marc), odiles = desk.get(path);
        REQUIRE(marcs.status == 200);
        CHECK(says(marcs, "2 documents produits."));
        CHECK(says(marcs, "Suivis : 2 ouverts, dont 2 en retard."));
        CHECK(says(marcs, "Papier de Marc"));
        CHECK(says(odiles, "Papier des autres"));
        CHECK_FALSE(says(marcs, "Papier des autres"));
        CHECK(says(odiles, "Préparer le plan suivant") == (path == "/bilan"));
        CHECK_FALSE(says(marcs, "Préparer le plan suivant"));
    }
    CHECK(desk.post("/bilan/plan-suivant", of_2003, Who::marc).status == 403);
}

TEST_CASE("The bilan is given as files named after its days") {
    ReportPages desk;
    const auto text = desk.get("/bilan.txt");
    CHECK(header(text, "Content-Type") == "text/plain; charset=utf-8");
    CHECK(header(text, "Content-Disposition") == "inline; filename=\"bilan-2003-04-01-2004-03-31.txt\"");
    CHECK(says(text, "BILAN"));
    const auto csv = desk.get("/bilan.csv?debut=2003-04-01&fin=2004-03-31");
    CHECK(header(csv, "Content-Type") == "text/csv; charset=utf-8");
    CHECK(header(csv, "Content-Disposition") == "attachment; filename=\"bilan-2003-04-01-2004-03-31.csv\"");
    CHECK(csv.body->starts_with("\xEF\xBB\xBFrubrique;"));
    const auto pdf = desk.get("/bilan.pdf");
    if (pdf.status == 503)
        CHECK(says(pdf, "WeasyPrint"));
    else
        CHECK(pdf.body->starts_with("%PDF-"));
    CHECK(desk.get("/bilan?debut=1999-04-01&fin=2000-03-31").status == 404);
}

TEST_CASE("The next plan is prepared as a file to import, which changes nothing until the yes") {
    ReportPages desk;
    const auto kept = desk.post("/bilan/plan-suivant", of_2003);
    REQUIRE(kept.status == 303);
    CHECK(SiteDesk::location(kept).starts_with("/plan/importer/"));
    CHECK(desk.plans() == 1);
    const auto preview = desk.follow(kept);
    CHECK(says(preview, "plan-2004-2005.toml"));
    CHECK(says(preview, "Plan d’une nouvelle période."));
    CHECK(says(preview, "3.1.2 → 3.1.2"));
    store::PlanSummary plan;
    {
        store::Session session{desk.database};
        plan = store::list_plans(session).front();
    }
    const auto done = desk.post(SiteDesk::location(kept), {{"plan", std::to_string(plan.id.value)},
                                                           {"revision", std::to_string(plan.revision)}});
    CHECK(done.status == 303);
    CHECK(desk.plans() == 2);
    CHECK(says(desk.get("/bilan"), "Plan d’action 2004-2005"));
    const auto before = desk.get("/bilan?debut=2003-04-01&fin=2004-03-31");
    CHECK(says(before, "Le plan suivant est déjà gardé."));
    CHECK_FALSE(says(before, "Préparer le plan suivant"));
    CHECK(says(before, "Autres bilans"));
    CHECK(desk.post("/bilan/plan-suivant", of_2003).status == 409);
}

TEST_CASE("Without a plan the bilan says what will be there") {
    SiteDesk desk;
    CHECK(says(desk.get("/bilan"), "Importez le plan de l’année"));
    CHECK(says(desk.get("/bilan", Who::marc), "Le plan de l’année paraîtra ici"));
    CHECK(desk.get("/bilan.csv").status == 404);
}
