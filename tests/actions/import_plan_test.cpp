#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "support/catch.hpp"
#include "support/import_desk.hpp"

#include <algorithm>
#include <set>

using namespace arrimage;
using namespace arrimage::support;
using actions::Env;
using actions::ImportedFile;
using actions::ImportKind;
using actions::MeetingCounts;
using domain::MeetingState;
using plan::ObligationKind;
using store::Session;

namespace {

constexpr auto committee_september = "Rencontre du Comité de coordination / septembre 2003";

} // namespace

TEST_CASE("A first plan brings its meetings, calendars and deadlines") {
    Desk desk;
    const auto plan = sample_plan();
    const auto preview =
        actions::preview_import(desk.database, {.plan = plan, .findings = {{3, "code", "Phrase."}}});
    CHECK(preview.kind == ImportKind::first);
    CHECK(preview.changes.size() == 8);
    CHECK(preview.findings.size() == 1);
    CHECK_FALSE(preview.basis.plan);
    CHECK(desk.meetings().empty());

    const auto result = desk.import(plan, noon());
    CHECK(result.kind == ImportKind::first);
    CHECK(result.revision == 1);
    CHECK(result.changed);
    CHECK(result.meetings == MeetingCounts{.added = 11});
    const auto meetings = desk.meetings();
    std::vector<std::string> titles;
    for (const auto& [title, meeting] : meetings) titles.push_back(title);
    CHECK(titles == std::vector<std::string>{
                        "Conférence de presse – état de situation du logement social / octobre",
                        "Rencontre du Comité de coordination / février 2004",
                        "Rencontre du Comité de coordination / juin 2003",
                        "Rencontre du Comité de coordination / novembre 2003",
                        "Rencontre du Comité de coordination / septembre 2003",
                        "Rencontre régionale des partenaires régionaux / janvier 2004",
                        "Rencontre territoriale – Haut-St-Maurice / ",
                        "Rencontre territoriale – Maskinongé / juin 2003",
                        "Rencontre territoriale – Mékinac / ",
                        "Rencontre territoriale – Shawinigan / ",
                        "Rencontre territoriale – des Chenaux / ",
                    });
    CHECK(meetings.at(committee_september).window == plan::Interval{day(2003, 9, 1), day(2003, 9, 30)});
    CHECK(meetings.at("Rencontre territoriale – Mékinac / ").window ==
          plan::Interval{plan.period.start, plan.period.end});
    for (const auto& [title, meeting] : meetings) {
        CHECK(meeting.state == MeetingState::to_schedule);
        CHECK(meeting.sequence == 0);
        CHECK(meeting.changed_at == noon());
        CHECK(meeting.slot);
    }
    std::vector<std::string> names;
    for (const auto& [name, changed_at] : desk.calendars()) names.push_back(name);
    CHECK(names == std::vector<std::string>{"comite-de-coordination", "plan", "territoire-des-chenaux",
                                            "territoire-haut-st-maurice", "territoire-maskinonge",
                                            "territoire-mekinac", "territoire-shawinigan", "tout"});
    CHECK(desk.deadlines().size() == 3);
    Session session{desk.database};
    CHECK(store::load_plan(session, result.plan).present.plan == plan);
    CHECK(store::list_plan_sources(session, result.plan).size() == 1);
}

TEST_CASE("The same plan a second time changes nothing at all") {
    Desk desk;
    desk.import(sample_plan(), noon());
    const auto before = desk.contents();
    const auto version = desk.database.version();
    CHECK(actions::preview_import(desk.database, {.plan = sample_plan()}).changes.empty());
    const auto result = desk.import(sample_plan(), noon(3600));
    CHECK_FALSE(result.changed);
    CHECK(result.meetings == MeetingCounts{});
    CHECK(result.revision == 1);
    CHECK(desk.contents() == before);
    CHECK(desk.database.version() == version);
}

TEST_CASE("Another file that says the same is kept, and nothing else") {
    Desk desk;
    const auto first = desk.import(sample_plan(), noon());
    desk.import(sample_plan(), noon(60), "texte remis en page");
    Session session{desk.database};
    CHECK(store::list_plan_sources(session, first.plan).size() == 2);
    CHECK(store::load_plan(session, first.plan).revision == 1);
}

TEST_CASE("A yes counts only for what was shown") {
    Desk desk;
    plan::Plan revised = sample_plan();
    activity_in(revised, "2.2.2").title += " (bis)";
    const ImportedFile file{"plan.txt", "texte", {.plan = revised}};
    const auto refused = [&](const actions::ImportBasis& basis) {
        try {
            actions::apply_import(desk.env(noon(9)), file, basis);
            return false;
        } catch (const domain::Refusal& refusal) {
            return refusal.kind() == domain::RefusalKind::conflict;
        }
    };
    const auto seen_first = actions::preview_import(desk.database, file.reading).basis;
    desk.import(sample_plan(), noon());
    const auto before = desk.contents();
    CHECK(refused(seen_first));
    const auto seen = actions::preview_import(desk.database, file.reading).basis;
    CHECK(seen.revision == 1);
    CHECK(desk.contents() == before);
    plan::Plan other = sample_plan();
    other.title = "Autre titre";
    desk.import(other, noon(5));
    CHECK(refused(seen));
    CHECK_FALSE(refused(actions::preview_import(desk.database, file.reading).basis));
}

TEST_CASE("A file without a plan is refused, and an import that breaks leaves nothing") {
    Desk desk;
    CHECK_THROWS_AS(actions::preview_import(desk.database, {}), domain::Refusal);
    const auto before = desk.contents();
    CHECK_THROWS_AS(actions::apply_import(desk.env(noon()), {}, {}), domain::Refusal);
    int left = 6;
    Env env = desk.env(noon());
    env.new_uid = [&] {
        return --left < 0 ? throw std::runtime_error{"no more"} : "u" + std::to_string(left);
    };
    CHECK_THROWS(actions::apply_import(env, {"plan.txt", "texte", {.plan = sample_plan()}}, {}));
    CHECK(desk.contents() == before);
}

TEST_CASE("A new year's plan carries on the open activities of the year before") {
    Desk desk;
    const auto first = desk.import(sample_plan(), noon());
    for (const auto& [title, meeting] : desk.meetings())
        if (meeting.kind == ObligationKind::committee) desk.settle(meeting, MeetingState::held);
    const auto before = desk.by_uid();

    plan::Plan next = sample_plan();
    next.title = "Plan d’action 2004-2005";
    next.period = plan::fiscal_year(2004);
    auto& moved = activity_in(next, "2.1.1-b");
    moved.key = moved.number = "2.1.2";
    const plan::Reading reading{.plan = next};
    const auto preview = actions::preview_import(desk.database, reading);
    CHECK(preview.kind == ImportKind::new_period);
    CHECK(preview.changes.size() == 8);
    CHECK(preview.lineage.size() == 7); // all but the four coordination meetings, held
    CHECK(std::ranges::any_of(preview.lineage, [](const plan::Match& match) {
        return match.old_key == "2.1.1-b" && match.new_key == "2.1.2";
    }));

    const auto result = desk.import(next, noon(100));
    CHECK(result.kind == ImportKind::new_period);
    CHECK(result.plan != first.plan);
    CHECK(result.meetings == MeetingCounts{.added = 11});
    for (const auto& [uid, meeting] : before) CHECK(desk.by_uid().at(uid) == meeting);
    Session session{desk.database};
    const auto lineage = store::list_lineage(session, result.plan);
    CHECK(lineage.size() == 7);
    const auto old_plan = store::load_plan(session, first.plan);
    CHECK(old_plan.present.plan == sample_plan());
    std::set<domain::ActivityId> ancestors;
    for (const auto& link : lineage) ancestors.insert(link.ancestor);
    CHECK(ancestors.size() == 7);
    CHECK(store::list_committees(session).size() == 1);
}
