#include "cli/json_report.hpp"
#include "plan/reading.hpp"
#include "support/plan_builder.hpp"
#include "support/terminal.hpp"

using namespace arrimage;
using support::says;
using support::Terminal;

namespace {

/// The sample plan on a new data folder.
struct Desk : Terminal {
    Desk() {
        const auto path = file(plan::to_toml(support::sample_plan()));
        REQUIRE(type({"plan", "import", path, "--yes"}).exit_code == 0);
    }
};

std::int64_t number(const boost::json::value& value) {
    return value.as_int64();
}

} // namespace

TEST_CASE("The bilan is printed in each of its forms") {
    Desk desk;
    const auto text = desk.type({"report", "--on", "2004-04-01"});
    CHECK(text.exit_code == 0);
    CHECK(text.out.starts_with("BILAN\n\nPlan d’action 2003-2004\n"));
    CHECK(says(text.out, "11 rencontres promises\u00a0: 11 manquantes."));
    CHECK(desk.type({"report", "--as", "txt", "--on", "2004-04-01"}).out == text.out);
    CHECK(desk.type({"report", "--as", "csv"}).out.starts_with("\xEF\xBB\xBFrubrique;"));
    CHECK(desk.type({"report", "--as", "html"}).out.starts_with("<!DOCTYPE html>"));
    CHECK(desk.type({"report", "--as", "json", "--on", "2004-04-01"}).out ==
          desk.type({"report", "--json", "--on", "2004-04-01"}).out);
    const auto refused = desk.type({"report", "--as", "doc"});
    CHECK(refused.exit_code == 1);
    CHECK(says(refused.err, "--as est txt, csv, html, pdf ou json."));
    CHECK(desk.type({"report", "--on", "hier"}).exit_code == 1);
    CHECK(desk.type({"report", "--period", "1999-2000"}).exit_code == 1);
}

TEST_CASE("The bilan as JSON has figures that add up, under names that stay") {
    Desk desk;
    const auto json = desk.json({"report", "--on", "2003-07-01"}).as_object();
    CHECK(
        json.at("plan") ==
        boost::json::parse(R"({"title":"Plan d’action 2003-2004","start":"2003-04-01","end":"2004-03-31"})"));
    CHECK(json.at("as_of") == "2003-07-01");
    CHECK(json.at("totals").at("promised") == boost::json::parse(R"({"planned":11,"held":0,"cancelled":0,
        "missing":2,"to_come":9,"moved":0,"to_confirm":0,"replaced":0})"));
    std::int64_t planned = 0;
    for (const auto& objective : json.at("objectives").as_array()) {
        std::int64_t by_activity = 0;
        for (const auto& activity : objective.at("activities").as_array())
            by_activity += number(activity.at("figures").at("promised").at("planned"));
        CHECK(by_activity == number(objective.at("figures").at("promised").at("planned")));
        planned += by_activity;
    }
    CHECK(planned == 11);
    const auto& activity = json.at("objectives").at(2).at("activities").at(0);
    CHECK(activity.at("number") == "3.1.1");
    CHECK(activity.at("carried") == "meetings");
    CHECK(activity.at("meetings").at(0) == boost::json::parse(R"({"state":"missing","promised":true,
        "deadline":"juin 2003","territory":null,"meeting":3,"title":"Rencontre du Comité de coordination",
        "day":null,"moved_from":null,"slippage_days":null,"to_confirm":false})"));
    CHECK(json.at("attendance") ==
          boost::json::parse(R"({"total":{"present":0,"replaced":0,"excused":0,"absent":0,
        "guests":0},"by_territory":[],"by_organisation":[],"without_sheet":0})"));
    CHECK(json.at("outside").at("figures").at("slippage_days") ==
          boost::json::parse(R"({"median":null,"worst":null,"late":0,"of":0})"));
}

TEST_CASE("The next plan is printed, and imported it goes on the activities of the old one") {
    Desk desk;
    const auto next = desk.type({"report", "next-plan", "--on", "2004-04-01"});
    CHECK(next.exit_code == 0);
    CHECK(says(next.out, "title = \"Plan d’action 2004-2005\""));
    const auto path = desk.file(next.out);
    const auto asked = desk.type({"plan", "import", path});
    CHECK(says(asked.out, "3.1.1 → 3.1.1"));
    CHECK(desk.yes(asked).exit_code == 0);
    CHECK(desk.type({"report", "next-plan", "--period", "2003-2004"}).exit_code == 1);
    CHECK(desk.type({"report"}).out.starts_with("BILAN\n\nPlan d’action 2004-2005\n"));
    CHECK(
        desk.type({"report", "--period", "2003-2004"}).out.starts_with("BILAN\n\nPlan d’action 2003-2004\n"));
}
