#include "plan/difference.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <random>

using namespace arrimage;
using namespace arrimage::support;
using plan::ChangeKind;

namespace {

std::map<std::string, std::string> matches(const plan::Plan& before, const plan::Plan& after) {
    std::map<std::string, std::string> found;
    for (const auto& [old_key, new_key] : plan::match_activities(before, after)) found[new_key] = old_key;
    return found;
}

/// "renumbered 2.1.3→2.1.2", "added →3.1.9" …
std::vector<std::string> summary(const std::vector<plan::Change>& changes) {
    std::vector<std::string> lines;
    for (const auto& change : changes)
        lines.push_back(std::string{plan::to_string(change.kind)} + " " + change.old_key.value_or("") + "→" +
                        change.new_key.value_or(""));
    return lines;
}

using Lines = std::vector<std::string>;

/// Titles of made-up words, so that no two are alike.
plan::Plan random_plan(std::mt19937& random, int means, int activities) {
    std::uniform_int_distribution<int> letter{0, 25};
    const auto word = [&] {
        std::string text;
        for (int i = 0; i < 7; ++i) text += static_cast<char>('a' + letter(random));
        return text;
    };
    PlanBuilder builder;
    builder.objective("1", word());
    for (int m = 1; m <= means; ++m) {
        builder.means("1." + std::to_string(m), word() + " " + word());
        for (int a = 1; a <= activities; ++a)
            builder.activity("1." + std::to_string(m) + "." + std::to_string(a),
                             "Tenir " + word() + " des " + word() + " en " + word());
    }
    return builder;
}

} // namespace

TEST_CASE("A plan compared with itself changes nothing") {
    const auto plan = sample_plan();
    CHECK(plan::differences(plan, plan).empty());
    CHECK(plan::match_activities(plan, plan).size() == 8);
    CHECK(plan::differences(plan::Plan{}, plan::Plan{}).empty());
}

TEST_CASE("Everything of a first plan is added, and everything of a vanished one removed") {
    const auto plan = sample_plan();
    const plan::Plan nothing{.title = plan.title, .period = plan.period};
    for (const auto& change : plan::differences(nothing, plan)) CHECK(change.kind == ChangeKind::added);
    CHECK(plan::differences(nothing, plan).size() == 8);
    for (const auto& change : plan::differences(plan, nothing)) CHECK(change.kind == ChangeKind::removed);
}

TEST_CASE("An activity is followed by its words, whatever its number") {
    const auto before = sample_plan();
    auto after = before;

    SECTION("renumbered") {
        activity_in(after, "3.1.2").number = "3.1.7";
        activity_in(after, "3.1.2").key = "3.1.7";
        CHECK(summary(plan::differences(before, after)) == Lines{"renumbered 3.1.2→3.1.7"});
    }
    SECTION("two numbers swapped") {
        auto& first = activity_in(after, "3.1.1");
        auto& second = activity_in(after, "3.1.2");
        std::swap(first.key, second.key);
        std::swap(first.number, second.number);
        CHECK(matches(before, after).at("3.1.1") == "3.1.2");
        CHECK(summary(plan::differences(before, after)) ==
              Lines{"renumbered 3.1.1→3.1.2", "renumbered 3.1.2→3.1.1"});
    }
    SECTION("the number printed twice is put right") {
        activity_in(after, "2.1.1-b").number = "2.1.2";
        activity_in(after, "2.1.1-b").key = "2.1.2";
        CHECK(matches(before, after).at("2.1.2") == "2.1.1-b");
        CHECK(summary(plan::differences(before, after)) == Lines{"renumbered 2.1.1-b→2.1.2"});
    }
    SECTION("the first of the two is removed, and the other takes its key") {
        take_activity(after, "2.1.1");
        activity_in(after, "2.1.1-b").key = "2.1.1";
        CHECK(matches(before, after).at("2.1.1") == "2.1.1-b");
        CHECK(summary(plan::differences(before, after)) ==
              Lines{"renumbered 2.1.1-b→2.1.1", "removed 2.1.1→"});
    }
    SECTION("reworded") {
        activity_in(after, "2.2.2").title =
            "Organiser une conférence de presse régionale sur l’état du logement social";
        CHECK(summary(plan::differences(before, after)) == Lines{"reworded 2.2.2→2.2.2"});
    }
    SECTION("capitals, accents and punctuation are rewording, not another activity") {
        activity_in(after, "2.2.2").title =
            "TENIR UNE CONFERENCE DE PRESSE SUR L'ETAT DE SITUATION DU LOGEMENT SOCIAL";
        CHECK(matches(before, after).at("2.2.2") == "2.2.2");
    }
    SECTION("reworded and renumbered at once") {
        auto& activity = activity_in(after, "1.1.2");
        activity.title = "Tenir une rencontre régionale des partenaires pour faire le point sur les travaux";
        activity.key = activity.number = "1.1.1-z";
        CHECK(matches(before, after).at("1.1.1-z") == "1.1.2");
    }
    SECTION("moved to another means") {
        auto moved = take_activity(after, "2.2.2");
        after.objectives[0].means[0].activities.push_back(moved);
        CHECK(summary(plan::differences(before, after)) == Lines{"moved 2.2.2→2.2.2"});
    }
    SECTION("put in another order") {
        auto& activities = after.objectives[2].means[0].activities;
        std::rotate(activities.begin(), activities.end() - 1, activities.end());
        CHECK(summary(plan::differences(before, after)) == Lines{"moved 3.1.3→3.1.3"});
    }
}

TEST_CASE("A wholly different activity under an old number is another one") {
    const auto before = sample_plan();
    auto after = before;
    activity_in(after, "2.2.2") = ActivityBuilder{"2.2.2", "Acheter du matériel informatique"};
    CHECK(summary(plan::differences(before, after)) == Lines{"added →2.2.2", "removed 2.2.2→"});
}

TEST_CASE("Removals come last, the rest in the order of the later plan") {
    const auto before = sample_plan();
    auto after = before;
    take_activity(after, "1.1.1");
    activity_in(after, "3.1.3").title += " Suite";
    auto& activities = after.objectives[1].means[0].activities;
    activities.insert(activities.begin(), ActivityBuilder{"2.1.0", "Imprimer des affiches bilingues"});
    CHECK(summary(plan::differences(before, after)) ==
          Lines{"added →2.1.0", "reworded 3.1.3→3.1.3", "removed 1.1.1→"});
}

TEST_CASE("A moved deadline is one change, told by its wording") {
    const auto before = sample_plan();
    auto after = before;
    auto& activity = activity_in(after, "3.1.1");
    activity.deadlines[1] = month("octobre 2003", 2003, 10);
    activity.obligation->slots[1].deadline = activity.deadlines[1];
    const auto changes = plan::differences(before, after);
    REQUIRE(summary(changes) == Lines{"deadline 3.1.1→3.1.1"});
    CHECK(changes[0].before == "juin 2003 ; septembre 2003 ; novembre 2003 ; février 2004");
    CHECK(changes[0].after == "juin 2003 ; octobre 2003 ; novembre 2003 ; février 2004");
}

TEST_CASE("Other changes of an activity, a heading or the plan are told") {
    const auto before = sample_plan();
    auto after = before;
    SECTION("a resource") {
        activity_in(after, "3.1.1").resources.clear();
        CHECK(summary(plan::differences(before, after)) == Lines{"resources 3.1.1→3.1.1"});
    }
    SECTION("one more meeting promised") {
        activity_in(after, "3.1.1").obligation->slots.push_back({});
        CHECK(summary(plan::differences(before, after)) == Lines{"obligation 3.1.1→3.1.1"});
    }
    SECTION("a deadline read otherwise") {
        activity_in(after, "2.1.1").deadlines[0].end = day(2003, 8, 30);
        const auto changes = plan::differences(before, after);
        REQUIRE(summary(changes) == Lines{"deadline 2.1.1→2.1.1"});
        CHECK(changes[0].after == "août 2003 (2003-08-01/2003-08-30)");
    }
    SECTION("a means renumbered and reworded keeps its activities in place") {
        after.objectives[1].means[0].number = "2.9";
        after.objectives[1].means[0].title = "Tout autre chose";
        CHECK(summary(plan::differences(before, after)) == Lines{"reworded →", "renumbered →"});
    }
    SECTION("a means moved under another objective") {
        auto means = after.objectives[2].means.back();
        after.objectives[2].means.pop_back();
        after.objectives[1].means.push_back(means);
        CHECK_FALSE(plan::differences(before, after).empty());
    }
    SECTION("the title of the plan") {
        after.title = "Plan d’action révisé";
        CHECK(summary(plan::differences(before, after)) == Lines{"reworded →"});
    }
}

TEST_CASE("Activities with the same words are told apart by place, number and content") {
    const plan::Plan before = PlanBuilder{}
                                  .objective("1", "Un")
                                  .means("1.1", "Nord")
                                  .activity(ActivityBuilder{"1.1.1", "Réunion"}.due(month("juin", 2003, 6)))
                                  .activity(ActivityBuilder{"1.1.2", "Réunion"}.due(month("mai", 2003, 5)))
                                  .means("1.2", "Sud")
                                  .activity("1.2.1", "Réunion");
    SECTION("the first one gone, the second takes its number") {
        auto after = before;
        take_activity(after, "1.1.1");
        auto& left = activity_in(after, "1.1.2");
        left.key = left.number = "1.1.1";
        CHECK(matches(before, after) ==
              std::map<std::string, std::string>{{"1.1.1", "1.1.2"}, {"1.2.1", "1.2.1"}});
    }
    SECTION("the means exchange their places") {
        auto after = before;
        std::swap(after.objectives[0].means[0], after.objectives[0].means[1]);
        CHECK(matches(before, after).at("1.2.1") == "1.2.1");
    }
}

TEST_CASE("Slots are matched by territory, then by deadline, then by order") {
    struct Case {
        const char* rule;
        std::vector<plan::Slot> before;
        std::vector<plan::Slot> after;
        std::vector<std::optional<std::size_t>> expected;
    };
    const auto june = month("juin 2003", 2003, 6), fall = month("octobre 2003", 2003, 10);
    const Case cases[] = {
        {"by territory, whatever the order",
         {slot("Mékinac"), slot("Shawinigan", june)},
         {slot("Shawinigan"), slot("Mékinac", june)},
         {1, 0}},
        {"a territory spelled otherwise", {slot("Haut-St-Maurice")}, {slot("HAUT SAINT-MAURICE")}, {0}},
        {"never one territory for another",
         {slot("Mékinac", june)},
         {slot("Shawinigan", june)},
         {std::nullopt}},
        {"by deadline", {slot(june), slot(fall)}, {slot(fall), slot(june)}, {1, 0}},
        {"then by order", {slot(june), slot(fall)}, {slot(fall), slot(month("mars", 2004, 3))}, {1, 0}},
        {"a new one is new", {slot(june)}, {slot(june), slot(fall)}, {0, std::nullopt}},
        {"an undated one gets a date", {plan::Slot{}}, {slot(june)}, {0}},
        {"a slot gets its territory", {plan::Slot{}, slot(june)}, {slot("Mékinac", june)}, {1}},
        {"nothing from nothing", {}, {}, {}},
    };
    for (const auto& [rule, before, after, expected] : cases) {
        INFO(rule);
        CHECK(plan::match_slots({.slots = before}, {.slots = after}) == expected);
    }
}

TEST_CASE("Renumbering and shuffling at random loses no activity") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    for (int round = 0; round < 30; ++round) {
        const auto before = random_plan(random, 4, 8);
        auto after = before;
        std::map<std::string, std::string> expected;
        std::vector<plan::Activity*> all;
        for (auto& means : after.objectives[0].means)
            for (auto& activity : means.activities) all.push_back(&activity);
        std::vector<std::string> numbers;
        for (const auto* activity : all) numbers.push_back(activity->number);
        std::ranges::shuffle(numbers, random);
        for (std::size_t i = 0; i < all.size(); ++i) {
            expected[numbers[i]] = all[i]->key;
            all[i]->key = all[i]->number = numbers[i];
        }
        std::ranges::shuffle(after.objectives[0].means, random);
        std::ranges::shuffle(after.objectives[0].means[0].activities, random);
        REQUIRE(matches(before, after) == expected);
        REQUIRE(plan::differences(after, after).empty());
    }
}

TEST_CASE("Any single change of a plan is told, and its undoing too") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    const auto before = sample_plan();
    const char* keys[] = {"1.1.1", "1.1.2", "2.1.1", "2.1.1-b", "2.2.2", "3.1.1", "3.1.2", "3.1.3"};
    for (int round = 0; round < 100; ++round) {
        auto after = before;
        auto& activity = activity_in(after, keys[random() % std::size(keys)]);
        switch (random() % 5) {
        case 0: activity.title += " !"; break;
        case 1: activity.number += "9"; break;
        case 2: activity.resources.push_back({}); break;
        case 3: activity.deadlines.push_back({}); break;
        default: take_activity(after, std::string{activity.key});
        }
        REQUIRE_FALSE(plan::differences(before, after).empty());
        REQUIRE_FALSE(plan::differences(after, before).empty());
    }
}

TEST_CASE("Twenty-nine thousand activities are compared in seconds, reworded or not") {
    std::mt19937 random{29'000};
    const auto before = random_plan(random, 290, 100);
    auto after = before;
    for (auto& means : after.objectives[0].means)
        for (auto& activity : means.activities) {
            activity.title += " encore";
            activity.key = activity.number = "9" + activity.number;
        }
    const auto start = std::chrono::steady_clock::now();
    const auto found = matches(before, after);
    const auto spent = std::chrono::steady_clock::now() - start;
    CHECK(found.size() == 29'000);
    CHECK(std::ranges::all_of(found, [](const auto& pair) { return pair.first == "9" + pair.second; }));
    CHECK(spent < std::chrono::seconds{20});
}
