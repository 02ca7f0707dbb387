#include "domain/next_plan.hpp"

#include "plan/reading.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"

using namespace arrimage;
using namespace arrimage::support;

namespace {

std::set<std::string> all_but(const plan::Plan& plan, const std::set<std::string>& left_out) {
    std::set<std::string> keys;
    for (const auto& objective : plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities)
                if (!left_out.contains(activity.key)) keys.insert(activity.key);
    return keys;
}

plan::Deadline next_deadline(const std::string& wording) {
    const auto old = plan::read_deadlines(wording, {.period = plan::fiscal_year(2003)}).deadlines.at(0);
    const plan::Plan plan =
        PlanBuilder{}.objective("1", "O").means("1.1", "M").activity(ActivityBuilder{"1.1.1", "A"}.due(old));
    auto next = domain::next_plan(plan, {"1.1.1"});
    return activity_in(next, "1.1.1").deadlines.at(0);
}

} // namespace

TEST_CASE("The next plan begins where the old one ends and says so in its title") {
    const struct {
        plan::Period period;
        plan::Period next;
    } rows[] = {
        {plan::fiscal_year(2003), plan::fiscal_year(2004)},
        {{day(2003, 1, 1), day(2003, 12, 31)}, {day(2004, 1, 1), day(2004, 12, 31)}},
        {{day(2002, 3, 1), day(2003, 2, 28)}, {day(2003, 3, 1), day(2004, 2, 29)}},
        {{day(2003, 4, 1), day(2006, 3, 31)}, {day(2006, 4, 1), day(2009, 3, 31)}},
    };
    for (const auto& [period, next] : rows) CHECK(domain::next_period(period) == next);
    CHECK(domain::next_plan(sample_plan(), {}).title == "Plan d’action 2004-2005");
}

TEST_CASE("Activities that stay keep their words and are numbered anew where they bear their means' number") {
    auto plan = sample_plan();
    auto next = domain::next_plan(plan, all_but(plan, {"1.1.1", "2.1.1", "2.2.2"}));
    CHECK(next.objectives.size() == plan.objectives.size());
    CHECK(next.objectives[1].means.size() == 2);
    CHECK(next.objectives[1].means[1].activities.empty());
    CHECK(activity_in(next, "1.1.1").title == activity_in(plan, "1.1.2").title);
    CHECK(activity_in(next, "2.1.1").title == "Mettre à jour le feuillet Actions territoriales.");
    CHECK(activity_in(next, "3.1.1").obligation->slots.size() == 4);
    CHECK(activity_in(next, "3.1.3").resources == activity_in(plan, "3.1.3").resources);
}

TEST_CASE("Numbers of another form stay as printed") {
    const plan::Plan plan = PlanBuilder{}
                                .objective("1", "O")
                                .means("1.1", "M")
                                .activity("a)", "Un")
                                .activity("b)", "Deux")
                                .activity("", "Trois");
    const auto next = domain::next_plan(plan, {"b)", ""});
    CHECK(next.objectives[0].means[0].activities[0].number == "b)");
    CHECK(next.objectives[0].means[0].activities[1].number.empty());
    CHECK_FALSE(next.objectives[0].means[0].activities[1].key.empty());
}

TEST_CASE("A deadline keeps its wording; what names the old year has no date any more") {
    const struct {
        const char* wording;
        std::optional<plan::Date> start;
        std::optional<plan::Date> end;
    } rows[] = {
        {"juin 2003", {}, {}},
        {"janvier 2004", {}, {}},
        {"à compter de juin 2003", {}, {}},
        {"octobre", day(2004, 10, 1), day(2004, 10, 31)},
        {"Shawinigan – hiver", day(2004, 12, 1), day(2005, 2, 28)},
        {"mai 2004", day(2004, 5, 1), day(2004, 5, 31)},
        {"selon la décision du local", {}, {}},
    };
    for (const auto& [wording, start, end] : rows) {
        CAPTURE(wording);
        const auto next = next_deadline(wording);
        CHECK(next.text == wording);
        CHECK(next.start == start);
        CHECK(next.end == end);
    }
    CHECK(next_deadline("juin 2003").kind == plan::DeadlineKind::undetermined);
    CHECK(next_deadline("selon la décision du local").kind == plan::DeadlineKind::conditional);
    CHECK(next_deadline("Maskinongé – juin 2003").subject == "Maskinongé");
}

TEST_CASE("Written as a plan file and read again, the next plan is the same") {
    const auto plan = sample_plan();
    const auto next = domain::next_plan(plan, all_but(plan, {"2.1.1"}));
    CHECK(plan::read_plan(plan::to_toml(next)).plan == next);
}
