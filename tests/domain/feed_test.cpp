#include "domain/feed.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace arrimage;
using namespace arrimage::domain;
using namespace std::chrono_literals;
using plan::from_iso;

namespace {

Instant at(const char* day) {
    return std::chrono::sys_days{*from_iso(day)};
}

Meeting promised(const char* uid, const char* start, const char* end) {
    return {.uid = uid, .title = uid, .window = {from_iso(start), from_iso(end)}, .wording = "mot"};
}

Meeting dated(const char* uid, const char* day, MeetingState state = MeetingState::confirmed) {
    auto meeting = promised(uid, day, day);
    meeting.state = state;
    meeting.sitting = Sitting{{*from_iso(day), 13h + 30min}, {*from_iso(day), 16h}, "America/Toronto"};
    return meeting;
}

/// What a feed is chosen from.
struct Source {
    std::vector<FeedLine> lines{};
    std::optional<plan::Date> latest_plan_start{};
};

Source source_of(std::vector<Meeting> meetings, const char* latest_plan = "2003-04-01") {
    Source source{.latest_plan_start = from_iso(latest_plan)};
    for (const auto& meeting : meetings) source.lines.push_back(meeting_line(meeting));
    std::ranges::sort(source.lines, comes_before);
    return source;
}

Feed feed(const Source& source, const char* calendar = "tout", const FeedOptions& options = {},
          Instant now = at("2003-09-01"), FeedScope scope = {}) {
    scope.calendar = *calendar_name(calendar);
    scope.latest_plan_start = source.latest_plan_start;
    return compose_feed(source.lines, scope, options, now);
}

std::vector<std::string> uids(const Source& source, const char* calendar = "tout",
                              const FeedOptions& options = {}, Instant now = at("2003-09-01")) {
    std::vector<std::string> result;
    for (const auto place : feed(source, calendar, options, now).shown)
        result.push_back(source.lines[place].uid);
    return result;
}

using Uids = std::vector<std::string>;

} // namespace

TEST_CASE("the plan's calendar shows every promise, the others those whose day is known") {
    const auto source = source_of(
        {promised("mois", "2003-06-01", "2003-06-30"), promised("jour", "2003-10-31", "2003-10-31")});
    CHECK(uids(source, "plan") == Uids{"mois", "jour"});
    CHECK(uids(source, "tout") == Uids{"jour"});
    CHECK(uids(source, "tout", {.placeholders = Placeholders::all}) == Uids{"mois", "jour"});
    CHECK(uids(source, "plan", {.placeholders = Placeholders::none}) == Uids{});
}

TEST_CASE("a cancelled meeting stays sixty days, then leaves at a known instant") {
    auto meeting = dated("a", "2003-10-01", MeetingState::cancelled);
    meeting.cancelled_at = at("2003-09-01");
    const auto source = source_of({meeting});
    const auto gone = at("2003-09-01") + std::chrono::days{60};
    CHECK(uids(source, "tout", {}, gone - 1s) == Uids{"a"});
    CHECK(uids(source, "tout", {}, gone) == Uids{});
    CHECK(feed(source, "tout", {}, gone - 1s).valid_until == gone);
    CHECK_FALSE(feed(source, "tout", {}, gone - 1s).last_left);
    CHECK_FALSE(feed(source, "tout", {}, gone).valid_until);
    CHECK(feed(source, "tout", {}, gone + 5s).last_left == gone);
}

TEST_CASE("the past is counted from the latest plan, by whole months, not from today") {
    const auto source =
        source_of({dated("ancienne", "2002-03-31"), dated("gardée", "2002-04-01"), dated("b", "2003-05-01")});
    CHECK(uids(source, "tout", {}, at("2026-01-01")) == Uids{"gardée", "b"});
    CHECK(uids(source, "tout", {.past_years = 0}) == Uids{"b"});
    CHECK(uids(source, "tout", {.past_years = 2}) == Uids{"ancienne", "gardée", "b"});
}

TEST_CASE("a calendar that spans the change of clock rules leaves what is before 2007 to its archives") {
    const auto source = source_of({dated("2006", "2006-12-31"), dated("2007", "2007-01-01")}, "2006-04-01");
    CHECK(uids(source, "tout") == Uids{"2007"});
    CHECK(uids(source, "tout-archives") == Uids{"2006"});
}

TEST_CASE("a calendar wholly before 2007 is in the plain one") {
    CHECK(uids(source_of({dated("a", "2003-10-01"), dated("b", "2003-12-01")})) == Uids{"a", "b"});
}

TEST_CASE("feeds are in the order of their days, then of their UIDs") {
    CHECK(uids(source_of({dated("c", "2003-10-01"), dated("b", "2003-05-01"), dated("a", "2003-10-01")})) ==
          Uids{"b", "a", "c"});
}

TEST_CASE("the calendar of a committee or territory holds its meetings, and no other") {
    auto mine = dated("mine", "2003-10-01"), theirs = dated("theirs", "2003-10-02");
    mine.committee = CommitteeId{1};
    theirs.committee = CommitteeId{2};
    theirs.territory = TerritoryId{1};
    const auto source = source_of({mine, theirs, dated("nobody's", "2003-10-03")});
    CHECK(feed(source, "comite-x", {}, at("2003-09-01"), {.committee = CommitteeId{1}}).shown ==
          std::vector<std::size_t>{0});
    CHECK(feed(source, "territoire-x", {}, at("2003-09-01"), {.territory = TerritoryId{1}}).shown ==
          std::vector<std::size_t>{1});
}

TEST_CASE("a person's calendar holds the meetings of their seats while they hold them, and those they were "
          "added to") {
    auto before = dated("before", "2003-05-31"), during = dated("during", "2003-06-01"),
         left_out = dated("left out", "2003-06-02"), guest = dated("guest", "2003-06-03"),
         undated = promised("undated", "2003-06-01", "2003-06-30");
    for (auto* meeting : {&before, &during, &left_out, &undated}) meeting->committee = CommitteeId{1};
    left_out.id = MeetingId{3};
    guest.id = MeetingId{4};
    const auto source = source_of({before, during, left_out, guest, undated});
    const auto shown = [&](const Belonging& belonging, const FeedOptions& options = {}) {
        Uids result;
        for (const auto place :
             feed(source, "personne-x", options, at("2003-05-01"), {.belonging = belonging}).shown)
            result.push_back(source.lines[place].uid);
        return result;
    };
    Belonging person{.active = {*from_iso("2003-01-01"), {}},
                     .memberships = {{.committee = CommitteeId{1}, .tenure = {*from_iso("2003-06-01"), {}}}},
                     .added = {MeetingId{4}},
                     .taken_out = {MeetingId{3}}};
    CHECK(shown(person) == Uids{"during", "guest"});
    CHECK(shown(person, {.placeholders = Placeholders::all}) == Uids{"during", "undated", "guest"});
    person.active.to = from_iso("2003-06-02");
    CHECK(shown(person) == Uids{"during"});
    CHECK(feed(source, "personne-x").shown.empty());
}

TEST_CASE("deadlines are in the plan's calendar alone, whatever is asked of placeholders") {
    const ScheduledDeadline scheduled{.uid = "d", .deadline = {.text = "mai", .end = from_iso("2003-05-31")}};
    Source source{{deadline_line(*deadline_entry(scheduled))}, from_iso("2003-04-01")};
    CHECK(uids(source, "plan", {.placeholders = Placeholders::none}) == Uids{"d"});
    CHECK(uids(source).empty());
}

TEST_CASE("an undated meeting is free, tentative, over whole days, and says so in its title") {
    const auto entry = meeting_entry(promised("Rencontre", "2003-06-01", "2003-06-30"), std::nullopt);
    CHECK(entry.summary == "À fixer – Rencontre");
    CHECK(entry.status == EntryStatus::tentative);
    CHECK_FALSE(entry.busy);
    CHECK(std::get<WholeDays>(entry.when) == WholeDays{*from_iso("2003-06-01"), *from_iso("2003-06-30")});
    CHECK(entry.description.find("mot") != std::string::npos);
}

TEST_CASE("a cancelled meeting keeps its time, frees it, and is marked in its title") {
    const auto entry = meeting_entry(dated("Rencontre", "2003-10-31", MeetingState::cancelled), std::nullopt);
    CHECK(entry.summary == "ANNULÉ – Rencontre");
    CHECK(entry.status == EntryStatus::cancelled);
    CHECK_FALSE(entry.busy);
    CHECK(std::holds_alternative<Sitting>(entry.when));
}

TEST_CASE("a confirmed meeting takes the time of those it concerns and carries its link everywhere") {
    auto meeting = dated("Rencontre", "2003-10-31");
    meeting.place = "Shawinigan";
    meeting.link = "https://exemple.ca/r";
    const auto entry = meeting_entry(meeting, PlanReference{"Plan d’action", "1.1.3", "Tenir une réunion"});
    CHECK(entry.busy);
    CHECK(entry.summary == "Rencontre");
    CHECK(entry.location == "Shawinigan (https://exemple.ca/r)");
    CHECK(entry.url == "https://exemple.ca/r");
    CHECK(entry.description ==
          "Plan d’action\nActivité 1.1.3\u00a0: Tenir une réunion\nLien\u00a0: https://exemple.ca/r");
}

TEST_CASE("a deadline open at one end is shown on the day that is known, one without a date is not shown") {
    ScheduledDeadline scheduled{.uid = "d",
                                .deadline = {.text = "d’ici mars", .end = from_iso("2004-03-31")}};
    const auto entry = deadline_entry(scheduled);
    REQUIRE(entry);
    CHECK(std::get<WholeDays>(entry->when) == WholeDays{*from_iso("2004-03-31"), *from_iso("2004-03-31")});
    scheduled.deadline.end.reset();
    CHECK_FALSE(deadline_entry(scheduled));
}
