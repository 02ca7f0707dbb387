#include "actions/annual_report.hpp"

#include "actions/add_meeting.hpp"
#include "actions/cancel_meeting.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/import_persons.hpp"
#include "actions/import_plan.hpp"
#include "actions/move_meeting.hpp"
#include "actions/read_plan_file.hpp"
#include "actions/settle_date.hpp"
#include "domain/meeting_details.hpp"
#include "domain/report_csv.hpp"
#include "domain/report_text.hpp"
#include "html/report_document.hpp"
#include "plan/reading.hpp"
#include "store/meetings.hpp"
#include "store/plans.hpp"
#include "support/catch.hpp"
#include "support/import_desk.hpp"
#include "support/refused.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

// The expected texts are in tests/golden/report. ARRIMAGE_WRITE_GOLDEN=1 writes them anew, to be read before they are
// committed.

using namespace arrimage;
using namespace std::chrono_literals;
using domain::MeetingId;
using domain::MeetingKind;
using domain::RefusalKind;
using support::day;

namespace {

constexpr domain::Viewer coordonnatrice{.coordonnatrice = true};
const plan::Date day_after = day(2004, 4, 1);

std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void check_golden(const std::string& name, const std::string& text) {
    const auto path = ARRIMAGE_SOURCE_DIR "/tests/golden/report/" + name;
    if (std::getenv("ARRIMAGE_WRITE_GOLDEN") != nullptr) std::ofstream{path, std::ios::binary} << text;
    INFO(path);
    CHECK(text == contents(path));
}

/// Who came, in the order of the sheet.
struct Came {
    std::string name{};
    std::string body{};
    std::string territory{};
    std::string status{};
};

/// The year of the sample plan. Of the committee's meetings June's was moved and held, September's cancelled and another
/// held in its place, November's held without a trace, February's dated and never said to be held, and one more held in
/// March. Maskinongé and Shawinigan had theirs, Mékinac's was cancelled, the others were forgotten, as was the regional
/// one. The press conference came late. A day of reflection belongs to no activity.
class Year {
  public:
    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = support::numbered_uids();
    domain::Instant now = std::chrono::sys_days{day(2003, 4, 15)} + 16h;

    Year() {
        const auto text = contents(ARRIMAGE_SOURCE_DIR "/config/plan-exemple.txt");
        import("plan-exemple.txt", text);
        const auto persons = contents(ARRIMAGE_SOURCE_DIR "/config/personnes-exemple.csv");
        const auto preview = actions::preview_persons(env(), persons, day(2003, 4, 15));
        actions::import_persons(env(), persons, day(2003, 4, 15), preview.basis);
        spring();
        autumn();
        winter();
    }

    actions::Env env() {
        return {database, now, [this] { return uids(); }, "Odile Saint-Arnaud"};
    }

    actions::ImportPreview preview(const std::string& text) {
        return actions::preview_import(database, actions::read_plan_file(text).reading);
    }

    void import(const std::string& name, const std::string& text) {
        const actions::ImportedFile file{name, text, actions::read_plan_file(text).reading};
        actions::apply_import(env(), file, actions::preview_import(database, file.reading).basis);
    }

    domain::Report report() {
        return actions::show_report(database, coordonnatrice, {.today = day_after}).report;
    }

    actions::PlanDraft next_plan() { return actions::next_plan(database, {.today = day_after}); }

  private:
    void spring() {
        const auto june = meeting("juin 2003");
        settle(june, day(2003, 6, 5));
        actions::move_meeting(env(), settlement(june, day(2003, 6, 12)));
        hold(june, day(2003, 6, 12));
        sheet(june, {{"Benoît Lacourse", "CLSC de Maskinongé", "Maskinongé", "present"},
                     {"Adèle Courteau", "CDC de Shawinigan", "Shawinigan", "present"},
                     {"Joséphine Awashish-Caron", "CLE du Haut-St-Maurice", "Haut-St-Maurice", "excused"},
                     {"Fernand Dessureault-Gélinas", "MRC de Mékinac", "Mékinac", "replaced"},
                     {"Irène Vaugeois-Massé", "CDC des Chenaux", "des Chenaux", "absent"},
                     {"Daniel Whitmore", "Université", "Trois-Rivières", "present"},
                     {"Une conseillère", "", "", "guest"}});
        minutes(june, "approved");
        follow_up(june, "Demander les profils de santé", "Daniel Whitmore", day(2003, 8, 29), true);
        follow_up(june, "Proposer un lieu à Mékinac", "Fernand Dessureault-Gélinas", day(2003, 9, 30), false);
        document(june, "Portrait des territoires");
        document(june, "Carte des inégalités");
        const auto maskinonge = meeting("Maskinongé – juin 2003", MeetingKind::territorial);
        settle_and_hold(maskinonge, day(2003, 6, 18));
        sheet(maskinonge, {{"Benoît Lacourse", "CLSC de Maskinongé", "Maskinongé", "present"},
                           {"Un maire", "MRC de Maskinongé", "Maskinongé", "guest"}});
        minutes(maskinonge, "circulated");
        document(maskinonge, "Projets de Maskinongé");
    }

    void autumn() {
        const auto september = meeting("septembre 2003");
        settle(september, day(2003, 9, 16));
        actions::cancel_meeting(env(), september);
        auto again = actions::draft_meeting(database, load(september).slot.value());
        again.sitting = sitting(day(2003, 10, 2));
        const auto october = actions::add_meeting(env(), again).id;
        hold(october, day(2003, 10, 2));
        sheet(october, {{"Benoît Lacourse", "CLSC de Maskinongé", "Maskinongé", "present"},
                        {"Adèle Courteau", "CDC de Shawinigan", "Shawinigan", "excused"},
                        {"Daniel Whitmore", "Université", "Trois-Rivières", "present"}});
        minutes(october, "draft");
        follow_up(october, "Écrire aux municipalités", "", {}, false);
        settle_and_hold(meeting("le 31 octobre 2003", MeetingKind::inter_regional), day(2003, 10, 31));
        settle_and_hold(meeting("novembre 2003"), day(2003, 11, 20));
        settle_and_hold(meeting("octobre", MeetingKind::press_conference), day(2003, 12, 10));
    }

    void winter() {
        settle(meeting("février 2004"), day(2004, 2, 12));
        settle_and_hold(meeting("Shawinigan – hiver", MeetingKind::territorial), day(2004, 2, 24));
        actions::cancel_meeting(env(), of_territory("Mékinac"));
        auto details = domain::details_of(load(meeting("février 2004")));
        details.title = "Rencontre de plus du comité de coordination";
        add_and_hold({.details = details, .activity = load(meeting("février 2004")).activity},
                     day(2004, 3, 25));
        const auto reflection = add_and_hold(
            {.details = {.title = "Journée de réflexion", .convener = domain::Convener::partner}},
            day(2004, 3, 4));
        document(reflection, "Notes de la journée");
    }

    static domain::Sitting sitting(plan::Date on) {
        return {{on, 13h + 30min}, {on, 16h}, "America/Toronto"};
    }

    static actions::Settlement settlement(MeetingId id, plan::Date on) {
        return {.meeting = id, .sitting = sitting(on), .place = "Salle du conseil"};
    }

    /// The meeting of that kind promised under that wording.
    MeetingId meeting(const std::string& wording, MeetingKind kind = MeetingKind::committee) {
        store::Session session{database};
        for (const auto& [meeting, reference] : store::list_meetings(session))
            if (meeting.kind == kind && meeting.wording == wording) return meeting.id;
        throw std::out_of_range{wording};
    }

    MeetingId of_territory(const std::string& name) {
        store::Session session{database};
        for (const auto& [meeting, reference] : store::list_meetings(session))
            if (meeting.wording.empty() && meeting.title.find(name) != std::string::npos) return meeting.id;
        throw std::out_of_range{name};
    }

    domain::Meeting load(MeetingId id) {
        store::Session session{database};
        return store::load_meeting(session, id);
    }

    void settle(MeetingId id, plan::Date on) { actions::settle_date(env(), settlement(id, on)); }

    void hold(MeetingId id, plan::Date on) {
        now = std::chrono::sys_days{on} + 23h;
        actions::hold_meeting(env(), id, {});
    }

    void settle_and_hold(MeetingId id, plan::Date on) {
        settle(id, on);
        hold(id, on);
    }

    MeetingId add_and_hold(actions::NewMeeting asked, plan::Date on) {
        asked.sitting = sitting(on);
        const auto id = actions::add_meeting(env(), asked).id;
        hold(id, on);
        return id;
    }

    template <class... Values>
    void write(std::string_view sql, const Values&... values) {
        store::Transaction transaction{database};
        transaction.query(sql).bind(values...).run();
        transaction.commit();
    }

    void sheet(MeetingId id, const std::vector<Came>& who) {
        write("INSERT INTO attendance_sheets VALUES (?1, 1, ?2, 'essai')", id, now);
        for (std::size_t i = 0; i < who.size(); ++i)
            write("INSERT INTO attendances VALUES (?1, ?2, NULL, '', NULL, ?3, ?4, ?5, ?6, '', '', '')", id,
                  i, who[i].name, who[i].body, who[i].territory, who[i].status);
    }

    void minutes(MeetingId id, const char* state) {
        write("INSERT INTO minutes VALUES (?1, ?2, 1, NULL, NULL, NULL, NULL)", id, state);
    }

    void follow_up(MeetingId id, const char* what, const char* who, std::optional<plan::Date> due,
                   bool closed) {
        write("INSERT INTO follow_ups VALUES (NULL, ?1, 'varia', ?2, NULL, ?3, ?4, ?5, 'essai', ?6, ?7, '')",
              id, what, who, due, now, closed ? std::optional{now} : std::nullopt,
              closed ? std::optional<std::string>{"essai"} : std::nullopt);
    }

    void document(MeetingId id, const char* title) {
        write("INSERT INTO documents VALUES (NULL, ?1, '', 0, ?2, 1, NULL, NULL)", id, title);
    }
};

std::string lineage_text(const std::vector<plan::Match>& lineage) {
    std::string text;
    for (const auto& [before, after] : lineage)
        text += "2003-2004 " + before + " → 2004-2005 " + after + "\n";
    return text;
}

std::set<std::string> carried_in(const domain::Report& report) {
    std::set<std::string> keys;
    for (const auto& activity : report.activities)
        if (activity.carried) keys.insert(activity.key);
    return keys;
}

} // namespace

TEST_CASE("The report of the sample year is the one that was read and found right") {
    Year year;
    const auto report = year.report();
    check_golden("bilan-2003-2004.txt", domain::report_text(report));
    check_golden("bilan-2003-2004.csv", domain::report_csv(report));
    check_golden("bilan-2003-2004.html", html::report_document(report));
}

TEST_CASE("The next plan holds what the report carries over, and imported it goes on just that") {
    Year year;
    const auto carried = carried_in(year.report());
    const auto draft = year.next_plan();
    CHECK(draft.name == "plan-2004-2005.toml");
    check_golden("plan-2004-2005.toml", draft.content);
    const auto preview = year.preview(draft.content);
    CHECK(preview.kind == actions::ImportKind::new_period);
    CHECK(preview.findings.empty());
    check_golden("lignee.txt", lineage_text(preview.lineage));
    std::set<std::string> ancestors;
    for (const auto& [before, after] : preview.lineage) ancestors.insert(before);
    CHECK(ancestors == carried);
    year.import(draft.name, draft.content);
    store::Session session{year.database};
    const auto plans = store::list_plans(session);
    REQUIRE(plans.size() == 2);
    CHECK(plans.front().title.find("2004-2005") != std::string::npos);
    CHECK(store::list_lineage(session, plans.front().id).size() == carried.size());
}

TEST_CASE("An activity whose meetings were all held goes over as long as something taken on there is open") {
    support::Desk desk;
    desk.import(support::sample_plan(), support::noon());
    auto meeting = desk.meetings().at("Rencontre régionale des partenaires régionaux / janvier 2004");
    meeting = desk.settle(meeting, domain::MeetingState::held);
    const auto carried = [&] {
        const auto shown = actions::show_report(desk.database, coordonnatrice, {.today = day_after});
        return carried_in(shown.report).contains("1.1.2");
    };
    const auto inherited = [&] {
        const plan::Reading next{
            .plan = plan::read_plan(actions::next_plan(desk.database, {.today = day_after}).content).plan};
        for (const auto& [before, after] : actions::preview_import(desk.database, next).lineage)
            if (before == "1.1.2") return true;
        return false;
    };
    CHECK_FALSE(carried());
    CHECK_FALSE(inherited());
    {
        store::Transaction transaction{desk.database};
        transaction.query("INSERT INTO minutes VALUES (?1, 'draft', 1, NULL, NULL, NULL, NULL)")
            .bind(meeting.id)
            .run();
        transaction
            .query("INSERT INTO follow_ups VALUES (NULL, ?1, '', 'Écrire', NULL, '', NULL, 0, '', NULL, "
                   "NULL, '')")
            .bind(meeting.id)
            .run();
        transaction.commit();
    }
    CHECK(carried());
    CHECK(inherited());
}

TEST_CASE("No next plan is prepared over one that is kept, nor without a plan, nor of nothing") {
    Year year;
    const auto draft = year.next_plan();
    year.import(draft.name, draft.content);
    const auto again = [&] {
        actions::next_plan(year.database, {.period = plan::fiscal_year(2003), .today = day_after});
    };
    CHECK(support::refused(again).kind == RefusalKind::conflict);
    CHECK(actions::show_report(year.database, coordonnatrice,
                               {.period = plan::fiscal_year(2003), .today = day_after})
              .has_next);
    support::Desk empty;
    CHECK(support::refused([&] { actions::next_plan(empty.database, {}); }).kind == RefusalKind::not_found);
    CHECK(support::refused([&] { actions::show_report(empty.database, coordonnatrice, {}); }).kind ==
          RefusalKind::not_found);
    empty.import(support::PlanBuilder{}
                     .objective("1", "O")
                     .means("1.1", "M")
                     .activity(support::ActivityBuilder{"1.1.1", "Tenir une rencontre"}.promises(
                         MeetingKind::regional, {support::slot(support::month("juin 2003", 2003, 6))})),
                 support::noon());
    empty.settle(empty.meetings().begin()->second, domain::MeetingState::held);
    CHECK(support::refused([&] { actions::next_plan(empty.database, {.today = day_after}); }).kind ==
          RefusalKind::conflict);
}

TEST_CASE("Looking at a report writes nothing") {
    support::Desk desk;
    desk.import(support::sample_plan(), support::noon());
    const auto before = desk.contents();
    actions::show_report(desk.database, coordonnatrice, {.today = day_after});
    actions::next_plan(desk.database, {.today = day_after});
    CHECK(desk.contents() == before);
}
