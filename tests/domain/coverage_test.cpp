#include "domain/coverage.hpp"

#include "domain/coverage_words.hpp"
#include "support/catch.hpp"
#include "support/coverage_facts.hpp"

#include <algorithm>

using namespace arrimage;
using namespace arrimage::domain;
using namespace arrimage::support;
using enum MeetingState;

namespace {

const plan::Period year = plan::fiscal_year(2003);
const plan::Date in_may = day(2003, 5, 1);
const plan::Date last_of_june = day(2003, 6, 30);
const plan::Date first_of_july = day(2003, 7, 1);
const plan::Date last_of_year = day(2004, 3, 31);
const plan::Date after_the_year = day(2004, 4, 1);

struct Told {
    MeetingState state{};
    std::optional<plan::Date> on{};
};

SlotCoverage covered(const std::vector<Told>& history, plan::Date today,
                     PromisedSlot slot = promised_slot(7)) {
    std::vector<PlanMeeting> meetings;
    for (const auto& [state, on] : history)
        meetings.push_back(meeting_of_slot(std::ssize(meetings) + 1, 7, state, on));
    return cover_slot(std::move(slot), std::move(meetings), year, today);
}

ObligationCoverage obligation(const SlotCounts& counts, Beyond beyond = {},
                              MeetingKind kind = MeetingKind::committee) {
    return {.kind = kind, .counts = counts, .beyond = beyond};
}

} // namespace

TEST_CASE("A slot promised for June is in exactly one state, told by its meetings and the day") {
    const auto on = day(2003, 6, 12);
    const struct {
        const char* story;
        std::vector<Told> history;
        plan::Date today;
        SlotState expected;
    } rows[] = {
        {"undated, before its deadline", {{to_schedule, {}}}, in_may, SlotState::promised},
        {"undated, on its last day", {{to_schedule, {}}}, last_of_june, SlotState::promised},
        {"undated, the day after", {{to_schedule, {}}}, first_of_july, SlotState::late},
        {"undated, on the last day of the year", {{to_schedule, {}}}, last_of_year, SlotState::late},
        {"undated, once the year is over", {{to_schedule, {}}}, after_the_year, SlotState::missing},
        {"put to a poll", {{proposed, {}}}, in_may, SlotState::promised},
        {"put to a poll too long", {{proposed, {}}}, first_of_july, SlotState::late},
        {"never given a meeting", {}, in_may, SlotState::promised},
        {"never given a meeting, past its deadline", {}, first_of_july, SlotState::late},
        {"confirmed", {{confirmed, on}}, in_may, SlotState::dated},
        {"confirmed, its day passed", {{confirmed, on}}, first_of_july, SlotState::dated},
        {"confirmed, the year over", {{confirmed, on}}, after_the_year, SlotState::dated},
        {"held", {{held, on}}, last_of_june, SlotState::held},
        {"held, the year over", {{held, on}}, after_the_year, SlotState::held},
        {"cancelled", {{cancelled, on}}, in_may, SlotState::cancelled},
        {"cancelled twice", {{cancelled, on}, {cancelled, {}}}, in_may, SlotState::cancelled},
        {"cancelled, past its deadline", {{cancelled, on}}, first_of_july, SlotState::late},
        {"cancelled, the year over", {{cancelled, on}}, after_the_year, SlotState::missing},
        {"cancelled, then taken anew", {{cancelled, on}, {to_schedule, {}}}, in_may, SlotState::promised},
        {"cancelled, then dated anew", {{cancelled, on}, {confirmed, on}}, in_may, SlotState::dated},
        {"dated, its other meeting cancelled since",
         {{confirmed, on}, {cancelled, on}},
         in_may,
         SlotState::dated},
        {"held, another cancelled since", {{held, on}, {cancelled, {}}}, first_of_july, SlotState::held},
        {"held, another confirmed since", {{held, on}, {confirmed, on}}, first_of_july, SlotState::held},
    };
    for (const auto& [story, history, today, expected] : rows) {
        CAPTURE(story);
        CHECK(to_string(covered(history, today).state) == to_string(expected));
    }
}

TEST_CASE("A slot without a deadline is never late, and missing once the year is over") {
    const PromisedSlot undated{.id = {7}};
    CHECK(covered({}, last_of_year, undated).state == SlotState::promised);
    CHECK(covered({}, after_the_year, undated).state == SlotState::missing);
}

TEST_CASE("Lateness counts from the day promised in the first place, whatever the plan says since") {
    PromisedSlot moved{.id = {7}, .due = Due{"automne 2003", {day(2003, 9, 1), day(2003, 11, 30)}}};
    const auto late = covered({{to_schedule, {}}}, day(2003, 7, 10), moved);
    CHECK(late.state == SlotState::late);
    CHECK(late.slippage_days == 10);
    const auto dated = covered({{cancelled, {}}, {confirmed, day(2003, 9, 12)}}, in_may, moved);
    CHECK(dated.promised_end == last_of_june);
    CHECK(dated.slippage_days == 74);
    CHECK(covered({{held, day(2003, 6, 12)}}, after_the_year, moved).slippage_days == -18);
    CHECK_FALSE(covered({{to_schedule, {}}}, in_may, moved).slippage_days);
    CHECK_FALSE(covered({{to_schedule, {}}}, after_the_year, moved).slippage_days);
}

TEST_CASE("A confirmed meeting is to be confirmed as held from the day after its last") {
    const auto on = day(2003, 6, 12);
    CHECK_FALSE(covered({{confirmed, on}}, on).to_confirm);
    CHECK(covered({{confirmed, on}}, plan::add_days(on, 1)).to_confirm);
    CHECK_FALSE(covered({{held, on}}, plan::add_days(on, 1)).to_confirm);
    auto of_two_days = meeting_of_slot(1, 7, confirmed, on);
    of_two_days.end->date = plan::add_days(on, 1);
    CHECK_FALSE(cover_slot(promised_slot(7), {of_two_days}, year, plan::add_days(on, 1)).to_confirm);
}

TEST_CASE("A slot says when dates are put to a poll, and when it is free for another meeting") {
    CHECK(covered({{proposed, {}}}, in_may).proposed);
    CHECK_FALSE(covered({{to_schedule, {}}}, in_may).proposed);
    CHECK(is_free(covered({}, in_may)));
    CHECK(is_free(covered({{cancelled, {}}}, in_may)));
    CHECK_FALSE(is_free(covered({{cancelled, {}}, {to_schedule, {}}}, in_may)));
}

TEST_CASE("The meeting a slot shows is the one that decides its state, the latest of several") {
    CHECK(covered({{cancelled, {}}, {cancelled, {}}}, in_may).meeting->id == MeetingId{2});
    CHECK(covered({{confirmed, day(2003, 6, 12)}, {to_schedule, {}}}, in_may).meeting->id == MeetingId{1});
    CHECK_FALSE(covered({}, in_may).meeting);
}

TEST_CASE("Meetings that no slot of the activity promised are counted beyond it, in no slot") {
    auto decided = meeting_of_slot(2, 0, held, day(2003, 6, 20));
    decided.slot.reset();
    const auto coverage =
        cover(one_activity({promised_slot(1)}, {meeting_of_slot(1, 1, held, day(2003, 6, 12)), decided,
                                                meeting_of_slot(3, 99, confirmed, day(2003, 6, 25)),
                                                meeting_of_slot(4, 99, cancelled)}),
              in_may);
    CHECK(coverage.totals == SlotCounts{.held = 1});
    CHECK(coverage.obligations.at(0).beyond == Beyond{.held = 1, .dated = 1, .other = 1});
}

TEST_CASE("Only activities that promise meetings have a coverage, also those whose number is not stated") {
    auto source = one_activity({}, {});
    source.activities.push_back({.id = {2}, .title = "Diffuser le bulletin"});
    const auto coverage = cover(source, in_may);
    REQUIRE(coverage.obligations.size() == 1);
    CHECK(coverage.obligations[0].slots.empty());
    CHECK(coverage.totals == SlotCounts{});
}

TEST_CASE("Every territory known is there, however its name is written, and says when it had nothing") {
    auto source = one_activity(
        {promised_slot(1, "Mékinac"), promised_slot(2, "MEKINAC"), promised_slot(3, "des Chenaux"),
         promised_slot(4, "Shawinigan"), promised_slot(5, "Nouveau")},
        {meeting_of_slot(1, 1, held, day(2003, 6, 12)), meeting_of_slot(2, 3, to_schedule),
         meeting_of_slot(3, 4, held, day(2004, 5, 1))},
        MeetingKind::territorial);
    source.territories = {{"des Chenaux"}, {"Maskinongé", 0, 1}, {"Mékinac"}, {"Shawinigan"}};
    const auto coverage = cover(source, in_may);
    std::vector<std::string> told;
    for (const auto& [name, counts, held, dated, nothing] : coverage.territories)
        told.push_back(name + " " + std::to_string(slots_in(counts)) + (nothing ? " rien" : ""));
    CHECK(told == std::vector<std::string>{"des Chenaux 1 rien", "Maskinongé 0", "Mékinac 2",
                                           "Shawinigan 1 rien", "Nouveau 1 rien"});
}

TEST_CASE("An obligation is told in one French sentence") {
    const struct {
        ObligationCoverage obligation;
        const char* sentence;
    } rows[] = {
        {obligation({.promised = 1, .dated = 1, .held = 2}), "3 rencontres tenues ou fixées sur 4"},
        {obligation({.promised = 3, .held = 1}), "1 rencontre tenue ou fixée sur 4"},
        {obligation({.promised = 1}), "Aucune rencontre tenue ni fixée sur 1"},
        {obligation({.cancelled = 1, .late = 2}),
         "Aucune rencontre tenue ni fixée sur 3, 2 en retard, 1 annulée"},
        {obligation({.held = 1, .missing = 2}), "1 rencontre tenue ou fixée sur 3, 2 manquantes"},
        {obligation({.held = 1}, {.held = 1, .dated = 1, .other = 3}),
         "1 rencontre tenue ou fixée sur 1, 2 en plus"},
        {obligation({}), "Aucune rencontre tenue ni fixée (nombre non précisé)"},
        {obligation({}, {.held = 2}), "2 rencontres tenues ou fixées (nombre non précisé)"},
        {obligation({.held = 2}, {}, MeetingKind::press_conference),
         "2 conférences de presse tenues ou fixées sur 2"},
        {obligation({.late = 1}, {}, MeetingKind::press_conference),
         "Aucune conférence de presse tenue ni fixée sur 1, 1 en retard"},
    };
    for (const auto& [told, sentence] : rows) CHECK(coverage_sentence(told) == sentence);
}
