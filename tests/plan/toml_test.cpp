#include "plan/plan_outline.hpp"
#include "support/catch.hpp"

#include <random>

using namespace arrimage::plan;

namespace {

constexpr const char* real_plan = "../shared/plans/plan-action-2003-2004.txt";

bool has_finding(const Reading& reading, std::string_view code, int line) {
    for (const Finding& finding : reading.findings) {
        if (finding.code == code && finding.line == line) return true;
    }
    return false;
}

/// Plans of every form the value can have, with texts that TOML has to escape.
class RandomPlans {
  public:
    explicit RandomPlans(unsigned seed) : random_{seed} {}

    Plan next() {
        used_ = 0;
        Plan plan{.title = text(), .period = fiscal_year(2000 + pick(20))};
        for (int o = pick(4); o > 0; --o) {
            plan.objectives.push_back({.number = number(), .title = text()});
            for (int m = pick(3); m > 0; --m) {
                plan.objectives.back().means.push_back({.number = number(), .title = text()});
                for (int a = pick(4); a > 0; --a)
                    plan.objectives.back().means.back().activities.push_back(activity());
            }
        }
        return plan;
    }

  private:
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

    std::string text() {
        constexpr const char* words[] = {"Tenir",       "une rencontre", "du comité", "\"entre guillemets\"",
                                         "C:\\dossier", "l’été",         "# 3",       "= x",
                                         "é",           "[[objective]]", "person: A"};
        std::string text = words[pick(11)];
        for (int i = pick(5); i > 0; --i) text += std::string{" "} + words[pick(11)];
        return text;
    }

    std::string number() {
        return pick(4) == 0 ? "" : std::to_string(pick(9)) + "." + std::to_string(pick(9));
    }

    Deadline deadline() {
        constexpr const char* wordings[] = {
            "janvier 2004",  "hiver", "octobre", "à déterminer", "selon la décision du local",
            "Mékinac – juin"};
        if (pick(2) == 0)
            return read_deadlines(wordings[pick(6)], {.period = fiscal_year(2003)}).deadlines.front();
        Deadline deadline{.text = text(), .kind = static_cast<DeadlineKind>(pick(11))};
        const Date day = add_days(fiscal_year(2003).start, pick(300));
        if (pick(2) == 0) deadline.start = day;
        if (pick(2) == 0) deadline.end = add_days(day, pick(30));
        if (pick(3) == 0) deadline.inferred = {"year"};
        deadline.ambiguous = pick(3) == 0;
        if (deadline.ambiguous) deadline.alternatives = {{day, std::nullopt}, {day, add_days(day, 3)}};
        if (pick(3) == 0) deadline.subject = text();
        return deadline;
    }

    Activity activity() {
        Activity activity{.key = "k" + std::to_string(++used_), .number = number(), .title = text()};
        if (pick(2) == 0 && !activity.number.empty())
            activity.key = activity.number + "-" + std::to_string(used_);
        for (int i = pick(4); i > 0; --i)
            activity.resources.push_back({static_cast<ResourceKind>(pick(9)), text()});
        for (int i = pick(3); i > 0; --i) activity.deadlines.push_back(deadline());
        if (pick(2) == 0) return activity;
        activity.obligation = Obligation{.kind = static_cast<ObligationKind>(pick(7))};
        for (int i = pick(4); i > 0; --i) {
            activity.obligation->slots.push_back({pick(2) == 0 ? std::optional{deadline()} : std::nullopt,
                                                  pick(2) == 0 ? std::optional{text()} : std::nullopt});
        }
        return activity;
    }

    std::mt19937 random_;
    int used_{0};
};

} // namespace

TEST_CASE("the real plan reads back the same from TOML") {
    const std::string text = file_at(real_plan);
    if (text.empty()) {
        WARN("left out: the real plan is not beside this source");
        return;
    }
    const Plan plan = read_plan(text).plan;
    const Reading again = read_plan(to_toml(plan));
    CHECK(again.plan == plan);
    CHECK(again.findings.empty());
    CHECK(to_toml(again.plan) == to_toml(plan));
}

TEST_CASE("any plan reads back the same from TOML") {
    constexpr unsigned seed = 20031031;
    INFO("seed " << seed);
    RandomPlans plans{seed};
    for (int i = 0; i < 300; ++i) {
        const Plan plan = plans.next();
        const std::string toml = to_toml(plan);
        const Reading again = read_plan(toml);
        CAPTURE(i, toml);
        REQUIRE(outline_of(Reading{.plan = again.plan}) == outline_of(Reading{.plan = plan}));
        REQUIRE(again.plan == plan);
    }
}

TEST_CASE("a deadline is written as its wording when reading the wording gives it back") {
    Plan plan{.title = "Plan", .period = fiscal_year(2003)};
    const Deadline month = read_deadlines("octobre", {.period = plan.period}).deadlines.front();
    Deadline moved = month;
    moved.start = Date{std::chrono::year{2003}, std::chrono::month{10}, std::chrono::day{6}};
    plan.objectives.push_back(
        {.means = {
             {.activities = {{.key = "1", .number = "1", .title = "Écrire", .deadlines = {month, moved}}}}}});
    const std::string toml = to_toml(plan);
    CHECK(toml.find("      \"octobre\",\n") != std::string::npos);
    CHECK(toml.find("{ text = \"octobre\", kind = \"month\", start = 2003-10-06") != std::string::npos);
}

TEST_CASE("what a person writes by hand in TOML is completed") {
    const Reading reading = read_plan(
        "title = 'À la main'\nperiod = '2003-2004'\n[[objective]]\nnumber = 1\n[[objective.means]]\n"
        "[[objective.means.activity]]\ntitle = 'Tenir deux réunions du comité'\n"
        "resources = ['comité de suivi']\ndeadlines = ['octobre', 'mars']\n");
    REQUIRE(reading.has_plan());
    const Activity& activity = reading.plan.objectives[0].means[0].activities[0];
    CHECK(reading.plan.period == fiscal_year(2003));
    CHECK(reading.plan.objectives[0].number == "1");
    CHECK(activity.key == "1-1");
    CHECK(activity.resources == std::vector<Resource>{{ResourceKind::committee, "comité de suivi"}});
    REQUIRE(activity.obligation);
    CHECK(activity.obligation->slots.size() == 2);
    CHECK(reading.findings.empty());
}

TEST_CASE("TOML that is cut short is reported with its line and gives no plan") {
    const Reading reading = read_plan("title = \"Plan\"\n\n[[objective]]\nnumber = \"1\ntitle = \"Deux\"\n");
    CHECK_FALSE(reading.has_plan());
    CHECK(has_finding(reading, "toml-error", 4));
    CHECK(reading.lines.size() == 2);
}

TEST_CASE("TOML values that make no sense are reported and the rest is read") {
    const Reading reading =
        read_plan("title = \"Plan\"\nperiod = \"bientôt\"\ncolour = 3\n[[objective]]\ntitle = true\n"
                  "[[objective.means]]\n[[objective.means.activity]]\ntitle = \"Écrire\"\n"
                  "deadlines = [{ text = \"x\", kind = \"never\", start = \"31 mai\" }]\n");
    CHECK(reading.has_plan());
    CHECK(has_finding(reading, "toml-value", 2));
    CHECK(has_finding(reading, "unknown-key", 3));
    CHECK(has_finding(reading, "toml-value", 5));
    CHECK(has_finding(reading, "toml-value", 9));
}
