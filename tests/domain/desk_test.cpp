#include "domain/desk.hpp"

#include "domain/year_picture.hpp"
#include "support/catch.hpp"
#include "support/coverage_facts.hpp"

using namespace arrimage;
using namespace arrimage::domain;
using namespace arrimage::support;
using enum MeetingState;

namespace {

const plan::Date today = day(2003, 7, 10);

PromisedSlot due_on(std::int64_t id, std::optional<plan::Date> end) {
    PromisedSlot slot{.id = {id}};
    if (end) slot.due = Due{plan::to_iso(*end), {{}, end}};
    return slot;
}

LooseMeeting loose(std::int64_t id, MeetingState state, plan::Date end) {
    using namespace std::chrono_literals;
    LooseMeeting meeting{.id = {id}, .title = "Hors plan", .state = state, .due = {"", {end, end}}};
    if (state == held || state == confirmed)
        meeting.start = LocalTime{end, 13h};
    else
        meeting.promised_end = end;
    return meeting;
}

std::vector<std::int64_t> slots_of(const Shortlist<ToDate>& list) {
    std::vector<std::int64_t> ids;
    for (const auto& line : list.lines) ids.push_back(line.slot ? line.slot->value : 0);
    return ids;
}

} // namespace

TEST_CASE(
    "What waits for a date: the longest late first, then what is due soonest, what has no day at the end") {
    const auto coverage =
        cover(one_activity({due_on(1, {}), due_on(2, day(2003, 12, 1)), due_on(3, day(2003, 7, 10)),
                            due_on(4, day(2003, 7, 9)), due_on(5, day(2003, 6, 1)), due_on(6, today)},
                           {meeting_of_slot(1, 6, held, today)}),
              today);
    const auto result = waiting({coverage}, {}, today);
    CHECK(slots_of(result.late) == std::vector<std::int64_t>{5, 4});
    CHECK(slots_of(result.to_date) == std::vector<std::int64_t>{3, 2, 1});
    CHECK(result.late.lines[0].days_late == 39);
    CHECK(result.to_date.lines[0].due_soon);
    CHECK_FALSE(result.to_date.lines[1].due_soon);
    CHECK_FALSE(result.to_date.lines[2].due_soon);
}

TEST_CASE("A deadline is soon up to ninety days ahead") {
    const auto soon = plan::add_days(today, 90), later = plan::add_days(today, 91);
    const auto coverage = cover(one_activity({due_on(1, soon), due_on(2, later)}, {}), today);
    const auto lines = waiting({coverage}, {}, today).to_date.lines;
    CHECK(lines[0].due_soon);
    CHECK_FALSE(lines[1].due_soon);
}

TEST_CASE("A slot that waits offers its meeting to date, or asks for a new one") {
    const auto coverage =
        cover(one_activity({promised_slot(1), promised_slot(2), promised_slot(3)},
                           {meeting_of_slot(4, 1, proposed), meeting_of_slot(5, 2, cancelled)}),
              day(2003, 5, 1));
    const auto lines = waiting({coverage}, {}, day(2003, 5, 1)).to_date.lines;
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].meeting == MeetingId{4});
    CHECK(lines[0].proposed);
    CHECK_FALSE(lines[1].meeting);
    CHECK(lines[1].title == "Rencontre 5");
    CHECK_FALSE(lines[2].meeting);
    CHECK(lines[2].title == "Tenir des rencontres");
}

TEST_CASE("Undated meetings that no slot promised wait among the others; dated ones do not") {
    const Coverage nothing;
    const auto result = waiting({nothing},
                                {loose(1, to_schedule, day(2003, 7, 1)), loose(2, proposed, day(2003, 8, 1)),
                                 loose(3, confirmed, today)},
                                today);
    REQUIRE(result.late.total == 1);
    CHECK(result.late.lines[0].meeting == MeetingId{1});
    CHECK(result.late.lines[0].days_late == 9);
    REQUIRE(result.to_date.total == 1);
    CHECK(result.to_date.lines[0].proposed);
}

TEST_CASE("A list shows its first twenty lines and says how many it has") {
    std::vector<PromisedSlot> slots;
    for (int id = 1; id <= 25; ++id) slots.push_back(promised_slot(id));
    const auto coverage = cover(one_activity(slots, {}), today);
    const auto result = waiting({coverage}, {}, today);
    CHECK(result.late.lines.size() == 20);
    CHECK(result.late.total == 25);
}

TEST_CASE(
    "The year shows each slot once: in the month of its meeting, else of its deadline, else elsewhere") {
    const auto coverage =
        cover(one_activity({promised_slot(1), promised_slot(2), due_on(3, {}), due_on(4, day(2005, 1, 1))},
                           {meeting_of_slot(1, 1, held, day(2003, 9, 12))}),
              today);
    const auto picture =
        picture_year(coverage, {loose(9, held, day(2003, 9, 30)), loose(10, confirmed, day(2004, 3, 31)),
                                loose(11, to_schedule, day(2003, 9, 1)), loose(12, held, day(2004, 4, 1))});
    REQUIRE(picture.months.size() == 12);
    CHECK(picture.months.front().first == day(2003, 4, 1));
    CHECK(picture.months.back().first == day(2004, 3, 1));
    const auto &june = picture.months[2], &september = picture.months[5];
    CHECK(june.counts == SlotCounts{.late = 1});
    CHECK(september.counts == SlotCounts{.held = 1});
    CHECK(september.loose_held == 1);
    CHECK(september.marks.total == 2);
    CHECK(picture.months.back().loose_dated == 1);
    CHECK(picture.elsewhere.counts == SlotCounts{.promised = 2});
    SlotCounts sum = picture.elsewhere.counts;
    for (const auto& month : picture.months) sum += month.counts;
    CHECK(sum == coverage.totals);
}

TEST_CASE("A plan of centuries has a picture of five years") {
    auto source = one_activity({}, {});
    source.period = {day(1, 1, 1), day(9999, 12, 31)};
    CHECK(picture_year(cover(source, today), {}).months.size() == 60);
}
