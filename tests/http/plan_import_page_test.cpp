#include "store/plans.hpp"
#include "support/catch.hpp"
#include "support/site_desk.hpp"

#include <fstream>
#include <sstream>

using namespace arrimage;
using namespace arrimage::support;
using Who = SiteDesk::Who;

namespace {

std::string sample() {
    std::ifstream file{std::string{ARRIMAGE_SOURCE_DIR} + "/config/plan-exemple.toml"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

http::Reply upload(SiteDesk& desk, const std::string& content, const std::string& name = "plan.toml") {
    const std::string mark = "----frontiere";
    const auto part = [&](const std::string& disposition, const std::string& body) {
        return "--" + mark + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + body +
               "\r\n";
    };
    const auto body = part("name=\"jeton\"", actions::form_token(desk.cookie_of(Who::odile))) +
                      part("name=\"fichier\"; filename=\"" + name + "\"", content) + "--" + mark + "--\r\n";
    return desk.ask("POST", "/plan/importer", body, Who::odile, "multipart/form-data; boundary=" + mark);
}

/// The fields of the yes, as the page carries them.
SiteDesk::Fields basis_in(const std::string& page) {
    SiteDesk::Fields fields;
    for (const std::string name : {"revision", "plan"}) {
        const auto mark = "name=\"" + name + "\" value=\"";
        const auto at = page.find(mark);
        if (at == page.npos) continue;
        fields.emplace_back(
            name, page.substr(at + mark.size(), page.find('"', at + mark.size()) - at - mark.size()));
    }
    return fields;
}

std::size_t plans(SiteDesk& desk) {
    store::Session session{desk.database};
    return store::list_plans(session).size();
}

} // namespace

TEST_CASE("a sent plan is shown line by line with what it would change, and stored on the yes only") {
    SiteDesk desk;
    const auto sent = upload(desk, sample());
    REQUIRE(sent.status == 303);
    const auto page = desk.follow(sent);
    CHECK(page.status == 200);
    CHECK(says(page, "Plan d’action 2003-2004 – Mauricie"));
    CHECK(says(page, "Premier plan."));
    CHECK(says(page, "Le fichier, ligne par ligne"));
    CHECK(says(page, "Oui, importer ce plan"));
    CHECK(plans(desk) == 0);
    const auto yes = desk.post(SiteDesk::location(sent), basis_in(*page.body));
    CHECK(yes.status == 303);
    CHECK(SiteDesk::location(yes) == "/plan");
    CHECK(plans(desk) == 1);
    SECTION("the same file again changes nothing") {
        CHECK(says(desk.follow(upload(desk, sample())), "Rien : le plan gardé dit déjà la même chose."));
    }
    SECTION("it serves once") {
        CHECK(desk.get(SiteDesk::location(sent)).status == 410);
    }
}

TEST_CASE("a yes to what was shown before another import is refused, and what changed meanwhile is shown") {
    SiteDesk desk;
    const auto first = upload(desk, sample()), second = upload(desk, sample());
    const auto shown_first = desk.follow(first), shown_second = desk.follow(second);
    CHECK(desk.post(SiteDesk::location(first), basis_in(*shown_first.body)).status == 303);
    const auto late = desk.post(SiteDesk::location(second), basis_in(*shown_second.body));
    CHECK(late.status == 409);
    CHECK(says(late, "Le plan d’action a changé depuis cet aperçu"));
    CHECK(says(late, "Nouvelle version d’un plan déjà gardé."));
}

TEST_CASE("a file that holds no plan, an empty one and none at all are each refused with a sentence") {
    SiteDesk desk;
    const auto letter = upload(desk, "Bonjour,\nvoici le compte de nos dépenses.\n", "lettre.txt");
    CHECK(letter.status == 422);
    CHECK(says(letter, "aucune activité"));
    const auto empty = upload(desk, "");
    CHECK(empty.status == 422);
    CHECK(says(empty, "Choisissez un fichier"));
    CHECK(desk.post("/plan/importer", {}).status == 422);
}

TEST_CASE("no leaves everything as it was, and a file is its sender's alone") {
    SiteDesk desk;
    const auto sent = upload(desk, sample());
    const auto no = desk.post(SiteDesk::location(sent) + "/abandonner", {});
    CHECK(no.status == 303);
    CHECK(plans(desk) == 0);
    CHECK(desk.get(SiteDesk::location(sent)).status == 410);
    CHECK(desk.get("/plan/importer/999").status == 410);
    CHECK(desk.get("/plan/importer/abc").status == 404);
}
