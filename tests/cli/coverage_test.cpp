#include "cli/columns.hpp"
#include "cli/coverage_report.hpp"
#include "cli/json_coverage.hpp"
#include "support/catch.hpp"
#include "support/coverage_facts.hpp"

#include <boost/json.hpp>

using namespace arrimage;
using namespace arrimage::support;
using enum domain::MeetingState;

namespace {

domain::Coverage sample() {
    auto source = one_activity({promised_slot(1), promised_slot(2, "Mékinac"), {.id = {3}}, promised_slot(4)},
                               {meeting_of_slot(1, 1, held, day(2003, 7, 2)),
                                meeting_of_slot(2, 2, confirmed, day(2003, 6, 12)),
                                meeting_of_slot(3, 3, proposed), meeting_of_slot(4, 4, cancelled)});
    source.meetings[2].promised_end = day(2004, 3, 31);
    source.territories = {{"Maskinongé", 0, 0}, {"Mékinac", 0, 1}};
    return domain::cover(source, day(2003, 7, 10));
}

} // namespace

TEST_CASE("Cells stand under each other whatever their letters, and no line ends in spaces") {
    cli::Columns columns{2};
    columns.add({"à", "", "un"});
    columns.add({"Mékinac", "", ""});
    CHECK(columns.text() == "  à        un\n  Mékinac\n");
}

TEST_CASE("The coverage reads as a report in French") {
    CHECK(cli::coverage_report(sample()) ==
          "Plan\n"
          "Du 1er avril 2003 au 31 mars 2004\n"
          "Le jeudi 10 juillet 2003, rencontres promises\u00a0: 1 tenue, 1 fixée, 1 à venir, 1 en retard\n"
          "\n"
          "1 Objectif\n"
          "  1.1.1 Tenir des rencontres\n"
          "    2 rencontres tenues ou fixées sur 4, 1 en retard\n"
          "      tenue      juin 2003               rencontre 1, le mercredi 2 juillet 2003, 2 jours après "
          "l’échéance\n"
          "      fixée      juin 2003      Mékinac  rencontre 2, le jeudi 12 juin 2003, à confirmer comme "
          "tenue\n"
          "      à venir    sans échéance           rencontre 3, sondage en cours\n"
          "      en retard  juin 2003               rencontre 4, à remplacer, 10 jours après l’échéance\n"
          "\n"
          "Territoires\n"
          "  Maskinongé  promises\u00a0: aucune   aucune rencontre dans l’année\n"
          "  Mékinac     promises\u00a0: 1 fixée\n");
}

TEST_CASE("The coverage as JSON has the same facts, under names that stay") {
    const auto json = boost::json::parse(cli::to_json(sample())).as_object();
    CHECK(json.at("plan") ==
          boost::json::parse(R"({"title":"Plan","start":"2003-04-01","end":"2004-03-31"})"));
    CHECK(json.at("as_of") == "2003-07-10");
    const auto counts = boost::json::parse(
        R"({"slots":4,"promised":1,"dated":1,"held":1,"cancelled":0,"late":1,"missing":0})");
    CHECK(json.at("totals") == counts);
    CHECK(json.at("objectives") == boost::json::array{boost::json::object{
                                       {"number", "1"}, {"title", "Objectif"}, {"counts", counts}}});
    const auto& obligation = json.at("obligations").at(0);
    CHECK(obligation.at("activity") ==
          boost::json::parse(R"({"key":"1.1.1","number":"1.1.1","title":"Tenir des rencontres"})"));
    CHECK(obligation.at("kind") == "committee");
    CHECK(obligation.at("counts") == counts);
    CHECK(obligation.at("beyond") == boost::json::parse(R"({"held":0,"dated":0,"other":0})"));
    CHECK(obligation.at("slots").at(1) == boost::json::parse(R"({"state":"dated",
        "deadline":{"text":"juin 2003","start":"2003-06-01","end":"2003-06-30"},"territory":"Mékinac",
        "meeting":{"id":2,"uid":"uid-2","title":"Rencontre 2","state":"confirmed","start":"2003-06-12T13:00"},
        "slippage_days":-18,"to_confirm":true,"proposed":false})"));
    CHECK(obligation.at("slots").at(2).at("deadline").is_null());
    CHECK(obligation.at("slots").at(2).at("territory").is_null());
    CHECK(obligation.at("slots").at(2).at("meeting").at("start").is_null());
    CHECK(obligation.at("slots").at(2).at("slippage_days").is_null());
    CHECK(json.at("territories").at(1) == boost::json::parse(R"({"name":"Mékinac",
        "counts":{"slots":1,"promised":0,"dated":1,"held":0,"cancelled":0,"late":0,"missing":0},
        "meetings":{"held":0,"dated":1},"nothing":false})"));
}
