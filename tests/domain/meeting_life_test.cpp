#include "domain/meeting_life.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"

#include <set>

using namespace arrimage;
using namespace arrimage::domain;
using namespace std::chrono_literals;
using support::day;

namespace {

constexpr MeetingState states[] = {MeetingState::to_schedule, MeetingState::proposed, MeetingState::confirmed,
                                   MeetingState::held, MeetingState::cancelled};

const Sitting evening{{day(2003, 10, 28), 19h}, {day(2003, 10, 28), 21h}, "America/Toronto"};
const Instant next_day = std::chrono::sys_days{day(2003, 10, 29)};

Meeting meeting_in(MeetingState state) {
    Meeting meeting{.state = state, .title = "Comité", .window = {day(2003, 10, 1), day(2003, 10, 31)}};
    if (state == MeetingState::confirmed || state == MeetingState::held) meeting.sitting = evening;
    if (state == MeetingState::cancelled) meeting.cancelled_at = next_day - 24h;
    return meeting;
}

/// The name of the state after the act, or the sentence that refuses it.
std::string result(MeetingAct act, const Meeting& meeting, const Circumstances& circumstances = {next_day}) {
    try {
        return std::string{to_string(state_after(act, meeting, circumstances))};
    } catch (const Refusal& refusal) {
        CHECK(refusal.kind() == RefusalKind::conflict);
        return refusal.what();
    }
}

struct Row {
    MeetingAct act{};
    const char* after[5]{}; ///< from each state, in their order; "–": refused
};

// clang-format off
const Row table[] = {
    //                      to schedule    proposed       confirmed    held         cancelled
    {MeetingAct::propose,  {"proposed",    "–",           "–",         "–",         "–"}},
    {MeetingAct::withdraw, {"to-schedule", "to-schedule", "confirmed", "held",      "cancelled"}},
    {MeetingAct::settle,   {"confirmed",   "confirmed",   "confirmed", "–",         "–"}},
    {MeetingAct::move,     {"–",           "–",           "confirmed", "–",         "–"}},
    {MeetingAct::hold,     {"–",           "–",           "held",      "held",      "–"}},
    {MeetingAct::reopen,   {"–",           "–",           "confirmed", "confirmed", "–"}},
    {MeetingAct::cancel,   {"cancelled",   "cancelled",   "cancelled", "–",         "cancelled"}},
    {MeetingAct::restore,  {"to-schedule", "proposed",    "confirmed", "–",         "to-schedule"}},
    {MeetingAct::change,   {"to-schedule", "proposed",    "confirmed", "held",      "–"}},
};
// clang-format on

} // namespace

TEST_CASE("Every act gives one state from each state, or a sentence of its own") {
    std::set<std::string> sentences;
    for (const auto& row : table)
        for (std::size_t from = 0; from < 5; ++from) {
            CAPTURE(static_cast<int>(row.act), to_string(states[from]));
            const auto got = result(row.act, meeting_in(states[from]));
            if (row.after[from] != std::string{"–"}) {
                CHECK(got == row.after[from]);
                continue;
            }
            CHECK(got.ends_with('.'));
            CHECK(sentences.insert(got).second);
        }
    CHECK(sentences.size() == 19);
}

TEST_CASE("An archived meeting refuses every act") {
    for (const auto& row : table)
        for (const auto state : states) {
            auto meeting = meeting_in(state);
            meeting.archived_at = next_day;
            CHECK(result(row.act, meeting).starts_with("Cette rencontre est archivée"));
        }
}

TEST_CASE("A meeting is held from the minute it starts, by the clock of its zone") {
    const auto meeting = meeting_in(MeetingState::confirmed);
    const Instant start = std::chrono::sys_days{day(2003, 10, 29)}; // 19 h in Toronto, five hours behind
    CHECK(result(MeetingAct::hold, meeting, {start}) == "held");
    CHECK(
        result(MeetingAct::hold, meeting, {start - 1s}) ==
        "Cette rencontre commence le mardi 28 octobre 2003 à 19\u00a0h. Notez-la tenue une fois commencée.");
    auto vancouver = meeting;
    vancouver.sitting->zone = "America/Vancouver";
    CHECK(result(MeetingAct::hold, vancouver, {start + 3h}) == "held");
    CHECK(result(MeetingAct::hold, vancouver, {start + 3h - 1s}) != "held");
}

TEST_CASE("A restored meeting is confirmed when it has a date, proposed while its poll is open") {
    auto meeting = meeting_in(MeetingState::cancelled);
    CHECK(result(MeetingAct::restore, meeting) == "to-schedule");
    CHECK(result(MeetingAct::restore, meeting, {.poll_open = true}) == "proposed");
    meeting.sitting = evening;
    CHECK(result(MeetingAct::restore, meeting, {.poll_open = true}) == "confirmed");
}

TEST_CASE("A meeting is not restored to a slot that another one took") {
    const Circumstances taken{.now = next_day, .slot_taken_by = "Comité de novembre"};
    CHECK(
        result(MeetingAct::restore, meeting_in(MeetingState::cancelled), taken).find("Comité de novembre") !=
        std::string::npos);
    CHECK(result(MeetingAct::restore, meeting_in(MeetingState::confirmed), taken) == "confirmed");
}

TEST_CASE("Dates are proposed only for meetings that we convene; facts are recorded for all") {
    for (const auto convener : {Convener::partner, Convener::guest}) {
        auto undated = meeting_in(MeetingState::to_schedule);
        auto dated = meeting_in(MeetingState::confirmed);
        undated.convener = dated.convener = convener;
        CHECK(result(MeetingAct::propose, undated).find("fixez") != std::string::npos);
        CHECK(result(MeetingAct::settle, undated) == "confirmed");
        CHECK(result(MeetingAct::hold, dated) == "held");
        CHECK(result(MeetingAct::cancel, dated) == "cancelled");
    }
}

TEST_CASE("A meeting knows since when it is cancelled, and forgets it when restored") {
    auto meeting = meeting_in(MeetingState::confirmed);
    apply(MeetingAct::cancel, meeting, {next_day});
    CHECK(meeting.state == MeetingState::cancelled);
    CHECK(meeting.cancelled_at == next_day);
    apply(MeetingAct::cancel, meeting, {next_day + 1h});
    CHECK(meeting.cancelled_at == next_day);
    apply(MeetingAct::restore, meeting, {next_day + 2h});
    CHECK(meeting == meeting_in(MeetingState::confirmed));
}

TEST_CASE("A refused act leaves the meeting as it was") {
    auto meeting = meeting_in(MeetingState::held);
    CHECK_THROWS_AS(apply(MeetingAct::cancel, meeting, {next_day}), Refusal);
    CHECK(meeting == meeting_in(MeetingState::held));
}

TEST_CASE("Slippage counts the days from the one promised to the one settled") {
    auto meeting = meeting_in(MeetingState::confirmed);
    CHECK_FALSE(slippage_days(meeting));
    meeting.promised_end = day(2003, 9, 30);
    CHECK(slippage_days(meeting) == 28);
    meeting.promised_end = day(2003, 10, 28);
    CHECK(slippage_days(meeting) == 0);
    meeting.promised_end = day(2004, 3, 31);
    CHECK(slippage_days(meeting) == -155);
    meeting.state = MeetingState::cancelled;
    CHECK_FALSE(slippage_days(meeting));
    meeting = meeting_in(MeetingState::to_schedule);
    meeting.promised_end = day(2003, 9, 30);
    CHECK_FALSE(slippage_days(meeting));
}

TEST_CASE("An undated meeting is late from the day after the one promised") {
    auto meeting = meeting_in(MeetingState::proposed);
    CHECK_FALSE(days_late(meeting, day(2004, 1, 1)));
    meeting.promised_end = day(2003, 9, 30);
    CHECK_FALSE(days_late(meeting, day(2003, 9, 30)));
    CHECK(days_late(meeting, day(2003, 10, 1)) == 1);
    CHECK(days_late(meeting, day(2004, 10, 1)) == 367);
    for (const auto state : {MeetingState::confirmed, MeetingState::held, MeetingState::cancelled}) {
        meeting.state = state;
        CHECK_FALSE(days_late(meeting, day(2004, 1, 1)));
    }
    meeting.state = MeetingState::to_schedule;
    meeting.archived_at = next_day;
    CHECK_FALSE(days_late(meeting, day(2004, 1, 1)));
}
