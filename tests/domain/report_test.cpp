#include "domain/report.hpp"

#include "domain/report_csv.hpp"
#include "domain/report_text.hpp"
#include "domain/report_words.hpp"
#include "support/catch.hpp"
#include "support/coverage_facts.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>

using namespace arrimage;
using namespace arrimage::domain;
using namespace arrimage::support;
using enum MeetingState;

namespace {

const plan::Date in_may = day(2003, 5, 1);
const plan::Date first_of_july = day(2003, 7, 1);
const plan::Date after_the_year = day(2004, 4, 1);

struct Told {
    MeetingState state{};
    std::optional<plan::Date> on{};
};

ReportSource source_of(std::vector<PromisedSlot> slots, const std::vector<PlanMeeting>& meetings) {
    auto promises = one_activity(std::move(slots), {});
    ReportSource source{.title = promises.title,
                        .period = promises.period,
                        .objectives = promises.objectives,
                        .activities = promises.activities};
    for (const auto& meeting : meetings)
        source.meetings.push_back(
            {.meeting = meeting,
             .first_day = meeting.start ? std::optional{meeting.start->date} : std::nullopt});
    return source;
}

/// The report of one promise for June and the meetings that it had, in this order.
Report report_of(const std::vector<Told>& history, plan::Date today, PromisedSlot slot = promised_slot(7)) {
    std::vector<PlanMeeting> meetings;
    for (const auto& [state, on] : history)
        meetings.push_back(meeting_of_slot(std::ssize(meetings) + 1, 7, state, on));
    return report(source_of({std::move(slot)}, meetings), today);
}

FateCounts promised(const Report& report) {
    return report.totals.promised;
}

PlanMeeting beyond(std::int64_t id, MeetingState state, std::optional<plan::Date> on = {}) {
    auto meeting = meeting_of_slot(id, 0, state, on);
    meeting.slot.reset();
    return meeting;
}

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("A promise has exactly one fate, told by its meetings and the day") {
    const auto on = day(2003, 6, 12);
    const struct {
        const char* story;
        std::vector<Told> history;
        plan::Date today;
        Fate expected;
    } rows[] = {
        {"undated, in time", {{to_schedule, {}}}, in_may, Fate::to_come},
        {"undated, its last day over", {{to_schedule, {}}}, first_of_july, Fate::missing},
        {"put to a poll too long", {{proposed, {}}}, first_of_july, Fate::missing},
        {"undated, the year over", {{to_schedule, {}}}, after_the_year, Fate::missing},
        {"never given a meeting", {}, after_the_year, Fate::missing},
        {"confirmed", {{confirmed, on}}, in_may, Fate::to_come},
        {"confirmed, nobody said that it was held", {{confirmed, on}}, after_the_year, Fate::to_come},
        {"held", {{held, on}}, after_the_year, Fate::held},
        {"cancelled in time", {{cancelled, on}}, in_may, Fate::cancelled},
        {"cancelled, its last day over", {{cancelled, on}}, first_of_july, Fate::cancelled},
        {"cancelled, the year over", {{cancelled, {}}}, after_the_year, Fate::cancelled},
        {"cancelled, taken anew and left",
         {{cancelled, on}, {to_schedule, {}}},
         first_of_july,
         Fate::missing},
        {"cancelled, dated anew", {{cancelled, on}, {confirmed, on}}, in_may, Fate::to_come},
        {"held, another cancelled since", {{held, on}, {cancelled, {}}}, first_of_july, Fate::held},
    };
    for (const auto& [story, history, today, expected] : rows) {
        CAPTURE(story);
        const auto counts = promised(report_of(history, today));
        CHECK(all_of(counts) == 1);
        CHECK(counts[expected] == 1);
    }
}

TEST_CASE("Of the other meetings of a promise a cancelled one was replaced, another came on top") {
    const auto on = day(2003, 6, 12);
    const auto replaced = report_of({{cancelled, on}, {held, on}}, first_of_july).totals;
    CHECK(replaced.promised == FateCounts{.held = 1, .replaced = 1});
    CHECK(replaced.added == FateCounts{});
    const auto twice = report_of({{held, on}, {held, day(2003, 6, 20)}}, first_of_july).totals;
    CHECK(twice.promised == FateCounts{.held = 1});
    CHECK(twice.added == FateCounts{.held = 1});
    const auto both = report_of({{cancelled, on}, {cancelled, on}}, first_of_july).totals;
    CHECK(both.promised == FateCounts{.cancelled = 1, .replaced = 1});
}

TEST_CASE("A meeting is moved when it is on another day than was first settled, at whatever hour") {
    auto meetings = source_of({promised_slot(7)}, {meeting_of_slot(1, 7, held, day(2003, 6, 12))});
    CHECK(report(meetings, first_of_july).totals.promised.moved == 0);
    meetings.meetings[0].first_day = day(2003, 6, 5);
    const auto moved = report(meetings, first_of_july);
    CHECK(moved.totals.promised == FateCounts{.held = 1, .moved = 1});
    CHECK(moved.activities[0].lines[0].moved_from == day(2003, 6, 5));
    meetings.meetings[0].meeting.state = cancelled;
    CHECK(report(meetings, first_of_july).totals.promised == FateCounts{.cancelled = 1});
}

TEST_CASE("A dated meeting whose day has passed is still to come, and to be confirmed") {
    CHECK(promised(report_of({{confirmed, day(2003, 6, 12)}}, first_of_july)) ==
          FateCounts{.to_come = 1, .to_confirm = 1});
    CHECK(promised(report_of({{confirmed, day(2003, 6, 12)}}, in_may)).to_confirm == 0);
}

TEST_CASE("Slippage counts from the day promised in the first place; a promise without a day has none") {
    CHECK(report_of({{held, day(2003, 7, 10)}}, after_the_year).totals.slippage == std::vector{10});
    CHECK(report_of({{confirmed, day(2003, 6, 12)}}, in_may).totals.slippage == std::vector{-18});
    CHECK(report_of({{to_schedule, {}}}, first_of_july).totals.slippage.empty());
    auto undated = meeting_of_slot(1, 7, held, day(2003, 6, 12));
    undated.promised_end = day(2004, 3, 31);
    CHECK(report(source_of({{.id = {7}}}, {undated}), first_of_july).totals.slippage.empty());
    CHECK(report(source_of({}, {beyond(1, held, day(2003, 7, 10))}), after_the_year).totals.slippage.empty());
}

TEST_CASE("The median of an even number of slips is the later of the two in the middle") {
    const ReportFigures four{.slippage = {-18, 0, 4, 30}};
    CHECK(median(four) == 4);
    CHECK(worst(four) == 30);
    CHECK(late_in(four) == 2);
    CHECK(median(ReportFigures{.slippage = {-18, 0, 30}}) == 0);
    CHECK_FALSE(median(ReportFigures{}));
    CHECK_FALSE(worst(ReportFigures{}));
}

TEST_CASE("Meetings that nothing promised are counted apart, those of no present activity outside the plan") {
    auto elsewhere = beyond(2, cancelled);
    elsewhere.activity = {99};
    auto of_none = beyond(3, held, day(2003, 6, 12));
    of_none.activity = {};
    const auto told = report(
        source_of({promised_slot(7)}, {beyond(1, confirmed, day(2003, 6, 12)), elsewhere, of_none}), in_may);
    CHECK(told.activities[0].figures.promised == FateCounts{.to_come = 1});
    CHECK(told.activities[0].figures.added == FateCounts{.to_come = 1});
    CHECK(told.outside.figures.added == FateCounts{.held = 1, .cancelled = 1});
    CHECK(told.totals.added == FateCounts{.held = 1, .cancelled = 1, .to_come = 1});
}

TEST_CASE("Comptes-rendus are those of meetings that were held; a partner's own is not missing here") {
    const auto on = day(2003, 6, 12);
    auto source = source_of({}, {beyond(1, held, on), beyond(2, held, on), beyond(3, held, on),
                                 beyond(4, held, on), beyond(5, held, on), beyond(6, confirmed, on)});
    source.meetings[0].record = MinutesState::approved;
    source.meetings[1].record = MinutesState::circulated;
    source.meetings[2].record = MinutesState::draft;
    source.meetings[4].convener = Convener::partner;
    source.meetings[5].record = MinutesState::draft;
    const auto told = report(source, first_of_july);
    CHECK(told.totals.records ==
          RecordCounts{.draft = 1, .circulated = 1, .approved = 1, .missing = 1, .elsewhere = 1});
    CHECK(told.without_sheet == 4);
}

TEST_CASE("Attendance adds up by territory and by organisation, one name however it was written") {
    const auto on = day(2003, 6, 12);
    auto source = source_of({}, {beyond(1, held, on), beyond(2, confirmed, on)});
    source.presences = {
        {{1}, "CLSC", "Mékinac", Attendance::present}, {{1}, "clsc", "", Attendance::replaced},
        {{1}, "", "MÉKINAC", Attendance::excused},     {{1}, "MRC", "Mékinac", Attendance::absent},
        {{1}, "MRC", "", Attendance::guest},           {{2}, "MRC", "", Attendance::present}};
    const auto told = report(source, first_of_july);
    CHECK(told.presence ==
          PresenceCounts{.present = 2, .replaced = 1, .excused = 1, .absent = 1, .guests = 1});
    CHECK(told.by_territory ==
          std::vector<PresenceRow>{{"Mékinac", {.present = 1, .excused = 1, .absent = 1}},
                                   {"", {.present = 1, .replaced = 1, .guests = 1}}});
    CHECK(told.by_body == std::vector<PresenceRow>{{"CLSC", {.present = 2, .replaced = 1}},
                                                   {"MRC", {.absent = 1, .guests = 1}},
                                                   {"", {.excused = 1}}});
}

TEST_CASE("Papers that the reader may not see are counted and not named") {
    auto source = source_of({}, {beyond(1, held, day(2003, 6, 12)), beyond(2, held, day(2003, 6, 13))});
    source.meetings[1].papers_shown = false;
    source.documents = {{{1}, "Portrait"}, {{2}, "Budget"}};
    source.follow_ups = {{{1}, "Appeler", "Aline Roy", day(2003, 6, 30)},
                         {{2}, "Écrire", "Aline Roy", day(2003, 8, 1)},
                         {{1}, "Inviter", "", {}, true}};
    const auto told = report(source, first_of_july);
    CHECK(told.totals.documents == 2);
    CHECK(told.totals.follow_ups == FollowUpCounts{.closed = 1, .open = 2, .overdue = 1});
    CHECK(told.activities[0].documents == std::vector<ReportDocument>{{{1}, "Portrait"}});
    CHECK(told.activities[0].follow_ups == std::vector{source.follow_ups[0]});
}

TEST_CASE("An activity goes over to the next year until its meetings were held and nothing is open") {
    const auto on = day(2003, 6, 12);
    auto source = source_of({promised_slot(7)}, {meeting_of_slot(1, 7, held, on)});
    CHECK_FALSE(report(source, after_the_year).activities[0].carried);
    source.follow_ups = {{{1}, "Appeler", "", {}}};
    CHECK(report(source, after_the_year).activities[0].carried == Carried::follow_ups);
    CHECK(report_of({{cancelled, on}}, after_the_year).activities[0].carried == Carried::meetings);
    CHECK(report_of({}, after_the_year).activities[0].carried == Carried::meetings);
    CHECK(report(source_of({}, {beyond(1, held, on)}), after_the_year).activities[0].carried ==
          Carried::ongoing);
}

TEST_CASE("What became of a meeting is said in one French sentence") {
    const struct {
        ReportLine line;
        const char* sentence;
    } rows[] = {
        {{.fate = Fate::held,
          .promised = true,
          .due = "juin 2003",
          .day = day(2003, 6, 12),
          .slippage_days = -18},
         "juin 2003\u00a0: tenue le 12 juin 2003, 18 jours d’avance."},
        {{.fate = Fate::held,
          .promised = true,
          .due = "juin 2003",
          .day = day(2003, 7, 1),
          .moved_from = day(2003, 6, 5),
          .slippage_days = 1},
         "juin 2003\u00a0: tenue le 1er juillet 2003, d’abord fixée au 5 juin 2003, 1 jour de retard."},
        {{.fate = Fate::to_come, .promised = true, .day = day(2003, 7, 1), .to_confirm = true},
         "sans échéance\u00a0: fixée pour le 1er juillet 2003, à confirmer comme tenue."},
        {{.fate = Fate::missing, .promised = true, .territory = "Mékinac"},
         "Mékinac – sans échéance\u00a0: manquante."},
        {{.fate = Fate::missing, .promised = true, .due = "Mékinac – hiver", .territory = "Mékinac"},
         "Mékinac – hiver\u00a0: manquante."},
        {{.fate = Fate::cancelled, .title = "Rencontre de plus"}, "Rencontre de plus\u00a0: annulée."},
    };
    for (const auto& [line, sentence] : rows) CHECK(line_sentence(line) == sentence);
}

TEST_CASE("Figures are sentences whose plurals begin at two; what there is none of is not said") {
    CHECK(figure_sentences({}) == std::vector<std::string>{"Aucune rencontre promise en nombre."});
    const ReportFigures figures{.promised = {.held = 2, .missing = 1, .moved = 1, .replaced = 2},
                                .added = {.to_come = 1, .to_confirm = 1},
                                .slippage = {-3, 20},
                                .records = {.approved = 1, .missing = 2},
                                .follow_ups = {.closed = 1, .open = 2, .overdue = 1},
                                .documents = 1};
    CHECK(figure_sentences(figures) ==
          std::vector<std::string>{
              "3 rencontres promises\u00a0: 2 tenues, 1 manquante.", "1 rencontre ajoutée\u00a0: 1 à venir.",
              "Parmi elles\u00a0: 1 déplacée, 1 passée et à confirmer, 2 annulées puis remplacées.",
              "Écart à l’échéance\u00a0: 20 jours de retard en médiane, 20 jours de retard au pire.",
              "Comptes-rendus\u00a0: 1 approuvé, 2 manquants.", "1 document produit.",
              "Suivis\u00a0: 1 réglé, 2 ouverts, dont 1 en retard."});
}

TEST_CASE("No cell of the CSV begins a formula, and no cell breaks its line") {
    auto source = source_of({promised_slot(7)}, {meeting_of_slot(1, 7, held, day(2003, 6, 12))});
    source.activities[0].title = "=HYPERLINK(\"x\"); et\nsuite";
    source.presences = {{{1}, "+1;2", "@ici", Attendance::present}};
    const auto csv = report_csv(report(source, first_of_july));
    CHECK(csv.starts_with("\xEF\xBB\xBFrubrique;objectif;"));
    CHECK(has(csv, ";\"'=HYPERLINK(\"\"x\"\"); et\nsuite\";"));
    CHECK(has(csv, ";\"'@ici\";"));
    CHECK(has(csv, ";\"'+1;2\";"));
    CHECK(has(csv, ";-18;-18;"));
}

namespace {

/// New for each run; ARRIMAGE_SEED=… repeats one.
unsigned first_seed() {
    const char* asked = std::getenv("ARRIMAGE_SEED");
    const auto seed = asked ? static_cast<unsigned>(std::stoul(asked)) : std::random_device{}();
    std::cerr << "ARRIMAGE_SEED=" << seed << '\n';
    return seed;
}

/// Facts at random: some slots, some meetings of them or of nothing, whatever they left behind.
class RandomYear {
  public:
    explicit RandomYear(unsigned seed) : random_(seed) {
        source_.title = "Plan";
        source_.period = plan::fiscal_year(2003);
        for (int i = 0; i < 1 + below(4); ++i)
            source_.objectives.push_back({std::to_string(i + 1), "Objectif"});
        for (std::size_t i = 0; i < source_.objectives.size(); ++i)
            for (int n = below(5); n > 0; --n) add_activity(i);
        for (std::int64_t id = 1, last = below(40); id <= last; ++id) add_meeting({id});
    }

    const ReportSource& source() const { return source_; }
    plan::Date today() { return plan::add_days(day(2003, 3, 1), below(500)); }

  private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
    plan::Date some_day() { return plan::add_days(day(2003, 3, 1), below(430)); }

    std::optional<plan::Date> maybe_day() {
        if (below(2) == 0) return std::nullopt;
        return some_day();
    }

    void add_activity(std::size_t objective) {
        PromisingActivity activity{.id = {std::ssize(source_.activities) + 1},
                                   .objective = objective,
                                   .number = "1",
                                   .title = std::string(static_cast<std::size_t>(below(90)), 'a'),
                                   .kind = MeetingKind::committee};
        for (int n = below(5); n > 0; --n) {
            auto slot = promised_slot(++slots_);
            if (below(3) == 0) slot.due.reset();
            activity.slots.push_back(slot);
        }
        source_.activities.push_back(activity);
    }

    void add_meeting(MeetingId id) {
        constexpr MeetingState states[] = {to_schedule, proposed, confirmed, held, cancelled};
        const auto state = states[below(5)];
        const bool sits = state == confirmed || state == held || below(2) == 0;
        auto meeting = meeting_of_slot(id.value, 0, state, sits ? std::optional{some_day()} : std::nullopt);
        meeting.slot.reset();
        meeting.activity = {below(static_cast<int>(source_.activities.size()) + 2)};
        for (const auto& activity : source_.activities)
            if (activity.id == meeting.activity && !activity.slots.empty() && below(4) > 0)
                meeting.slot = activity.slots[random_() % activity.slots.size()].id;
        source_.meetings.push_back({.meeting = meeting,
                                    .convener = below(4) ? Convener::us : Convener::partner,
                                    .first_day = maybe_day(),
                                    .has_sheet = below(2) == 0,
                                    .papers_shown = below(2) == 0});
        if (below(2)) source_.meetings.back().record = MinutesState{below(4)};
        leave_papers(id);
    }

    void leave_papers(MeetingId id) {
        const std::string names[] = {"", "Mékinac", "mekinac", "Des Chenaux"};
        for (int n = below(6); n > 0; --n)
            source_.presences.push_back({id, names[below(4)], names[below(4)], Attendance{below(5)}});
        for (int n = below(3); n > 0; --n)
            source_.follow_ups.push_back({id, "Faire", "", maybe_day(), below(2) == 0});
        for (int n = below(3); n > 0; --n) source_.documents.push_back({id, "Papier"});
    }

    std::mt19937 random_;
    ReportSource source_{};
    std::int64_t slots_{0};
};

PresenceCounts sum_of(const std::vector<PresenceRow>& rows) {
    PresenceCounts sum;
    for (const auto& row : rows) sum += row.counts;
    return sum;
}

void check_lines(const ReportActivity& activity) {
    ReportFigures by_line;
    for (const auto& line : activity.lines) {
        ++(line.promised ? by_line.promised : by_line.added)[line.fate];
        if (line.slippage_days) by_line.slippage.push_back(*line.slippage_days);
    }
    for (const auto fate : fates) {
        CHECK(activity.figures.promised[fate] == by_line.promised[fate]);
        CHECK(activity.figures.added[fate] == by_line.added[fate]);
    }
    std::ranges::sort(by_line.slippage);
    CHECK(activity.figures.slippage == by_line.slippage);
    CHECK(all_of(activity.figures.records) == activity.figures.promised.held + activity.figures.added.held);
}

void check_sums(const ReportSource& source, const Report& told) {
    std::vector<ReportFigures> objectives(told.objectives.size());
    for (const auto& activity : told.activities) objectives.at(activity.objective) += activity.figures;
    ReportFigures totals = told.outside.figures;
    for (std::size_t i = 0; i < objectives.size(); ++i) {
        CHECK(told.objectives[i].figures == objectives[i]);
        totals += objectives[i];
    }
    CHECK(told.totals == totals);
    for (std::size_t i = 0; i < told.activities.size(); ++i) {
        check_lines(told.activities[i]);
        CHECK(all_of(told.activities[i].figures.promised) == std::ssize(source.activities[i].slots));
    }
    check_lines(told.outside);
}

void check_nothing_is_lost(const ReportSource& source, const Report& told) {
    std::map<std::int64_t, int> lines;
    for (const auto& activity : told.activities)
        for (const auto& line : activity.lines)
            if (line.meeting) ++lines[line.meeting->value];
    for (const auto& line : told.outside.lines) ++lines[line.meeting.value().value];
    for (const auto& [meeting, times] : lines) CHECK(times == 1);
    CHECK(std::ssize(lines) + told.totals.promised.replaced == std::ssize(source.meetings));
    CHECK(told.totals.documents == std::ssize(source.documents));
    CHECK(told.totals.follow_ups.open + told.totals.follow_ups.closed == std::ssize(source.follow_ups));
    const auto held_count =
        std::ranges::count_if(source.meetings, [](const auto& each) { return each.meeting.state == held; });
    CHECK(told.totals.promised.held + told.totals.added.held == held_count);
    std::map<std::int64_t, bool> was_held;
    for (const auto& each : source.meetings) was_held[each.meeting.id.value] = each.meeting.state == held;
    const auto on_sheets = std::ranges::count_if(
        source.presences, [&](const auto& each) { return was_held.at(each.meeting.value); });
    CHECK(expected_in(told.presence) + told.presence.guests == on_sheets);
    CHECK(sum_of(told.by_territory) == told.presence);
    CHECK(sum_of(told.by_body) == told.presence);
}

std::size_t columns_in(const std::string& line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

void check_texts(const Report& told) {
    const auto text = report_text(told);
    for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
        end = text.find('\n', at);
        const auto line = text.substr(at, end - at);
        CHECK((columns_in(line) <= 72 || line.find(std::string(60, 'a')) != std::string::npos));
        CHECK_FALSE(line.ends_with(' '));
    }
    const auto csv = report_csv(told);
    const auto lines = std::ranges::count(csv, '\n');
    CHECK(std::ranges::count(csv, ';') % lines == 0);
    CHECK(lines ==
          2 + std::ssize(told.activities) + std::ssize(told.by_territory) + std::ssize(told.by_body));
}

} // namespace

TEST_CASE("Whatever happened, sums add up and nothing is lost") {
    const auto first = first_seed();
    for (unsigned seed = first; seed < first + 400; ++seed) {
        CAPTURE(seed);
        RandomYear year{seed};
        const auto told = report(year.source(), year.today());
        check_sums(year.source(), told);
        check_nothing_is_lost(year.source(), told);
        check_texts(told);
    }
}
