#include "domain/agenda.hpp"

#include "domain/agenda_text.hpp"
#include "domain/derive_agenda.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <sstream>

using namespace arrimage;
using namespace std::chrono_literals;
using domain::AgendaItem;
using domain::AgendaLine;
using domain::AgendaReason;
using domain::AgendaSection;
using domain::AgendaSource;
using domain::SlotState;
using support::day;

namespace {

/// A committee's meeting on 12 February 2004, between one of 20 November and one of 25 March.
AgendaSource source() {
    AgendaSource facts{.meeting = {.id = {4}, .title = "Rencontre du Comité"},
                       .day = day(2004, 2, 12),
                       .period = {day(2003, 4, 1), day(2004, 3, 31)},
                       .of_committee = true};
    facts.meeting.sitting = {{day(2004, 2, 12), 13h + 30min}, {day(2004, 2, 12), 16h}, "America/Toronto"};
    facts.previous = {{3}, "Rencontre du Comité", {day(2003, 11, 20), day(2003, 11, 20)}, true, true};
    facts.next = {{5}, "Rencontre du Comité", {day(2004, 3, 25), day(2004, 3, 25)}, true};
    return facts;
}

domain::SlotCoverage slot(SlotState state, const std::string& wording, plan::Date end,
                          std::optional<std::string> territory = {}) {
    domain::SlotCoverage covered{.state = state};
    covered.slot = {.id = {1}, .due = domain::Due{wording, {end, end}}, .territory = std::move(territory)};
    covered.promised_end = end;
    return covered;
}

domain::SlotCoverage met(SlotState state, plan::Date date, std::int64_t meeting = 90) {
    auto covered = slot(state, "dans l’année", day(2004, 3, 31));
    covered.meeting = domain::PlanMeeting{.id = {meeting},
                                          .state = state == SlotState::held ? domain::MeetingState::held
                                                                            : domain::MeetingState::confirmed,
                                          .start = domain::LocalTime{date, 9h},
                                          .end = domain::LocalTime{date, 11h}};
    return covered;
}

AgendaSource with(std::vector<domain::SlotCoverage> slots, std::vector<domain::Due> deadlines = {}) {
    auto facts = source();
    facts.activities = {{{17}, "2.1.3", "Consulter les territoires", std::move(slots), std::move(deadlines)}};
    return facts;
}

const AgendaLine* find(const std::vector<AgendaLine>& lines, const std::string& key) {
    const auto found = std::ranges::find(lines, key, &AgendaLine::key);
    return found == lines.end() ? nullptr : &*found;
}

std::vector<std::string> keys(const std::vector<AgendaLine>& lines) {
    std::vector<std::string> all;
    for (const auto& line : lines) all.push_back(line.key);
    return all;
}

/// The reason of the one activity; empty when it is not there.
std::string reason_of(const AgendaSource& facts) {
    const auto lines = domain::derive_agenda(facts);
    const auto* line = find(lines, "activity:17");
    return line == nullptr ? "" : std::string{to_string(line->reason)};
}

} // namespace

TEST_CASE("A committee's agenda opens, adopts, goes back to the former meeting, and closes") {
    CHECK(keys(domain::derive_agenda(source())) == std::vector<std::string>{"opening", "adoption",
                                                                            "previous-minutes:3", "varia",
                                                                            "next-meeting", "closing"});
    auto first = source();
    first.previous.reset();
    CHECK(keys(domain::derive_agenda(first)) ==
          std::vector<std::string>{"opening", "adoption", "varia", "next-meeting", "closing"});
}

TEST_CASE("A promise is overdue, due or coming by its day beside the meeting's and the next one's") {
    struct Case {
        plan::Date end;
        const char* reason;
    };
    const Case cases[] = {{day(2003, 6, 30), "overdue"}, {day(2004, 2, 11), "overdue"},
                          {day(2004, 2, 12), "due"},     {day(2004, 3, 25), "due"},
                          {day(2004, 3, 26), "coming"},  {day(2004, 6, 23), "coming"},
                          {day(2004, 6, 24), ""}};
    for (const auto& [end, reason] : cases) {
        CAPTURE(plan::to_iso(end));
        CHECK(reason_of(with({slot(SlotState::late, "échéance", end)})) == reason);
    }
}

TEST_CASE("Without a next meeting, what falls within three months is due") {
    auto facts = with({slot(SlotState::promised, "mai", day(2004, 5, 12))});
    facts.next.reset();
    CHECK(reason_of(facts) == "due");
}

TEST_CASE("A deadline that is no meeting is due from one meeting to the next, and not told for ever") {
    const auto reason = [](plan::Date end) {
        return reason_of(with({}, {{"automne", {day(2003, 9, 1), end}}}));
    };
    CHECK(reason(day(2003, 11, 20)).empty());
    CHECK(reason(day(2003, 11, 30)) == "due");
    CHECK(reason(day(2004, 3, 31)) == "coming");
    CHECK(reason_of(with({}, {{"au besoin", {}}})).empty());
}

TEST_CASE("A meeting that was held since the former one is told, one before it is not") {
    const auto is_told = [](plan::Date date) {
        return find(domain::derive_agenda(with({met(SlotState::held, date)})), "held:17") != nullptr;
    };
    CHECK(is_told(day(2003, 12, 10)));
    CHECK_FALSE(is_told(day(2003, 11, 20)));
}

TEST_CASE("A dated meeting is to know before its day, and to confirm after it") {
    CHECK(reason_of(with({met(SlotState::dated, day(2004, 3, 1))})) == "coming");
    CHECK(reason_of(with({met(SlotState::dated, day(2004, 1, 5))})) == "due");
    CHECK(reason_of(with({met(SlotState::dated, day(2003, 10, 5))})) == "due");
}

TEST_CASE(
    "A meeting with a day is told with its territory, which the promise's wording alone would have said") {
    auto dated = met(SlotState::dated, day(2004, 3, 1));
    dated.slot.due->text = "Shawinigan – hiver";
    dated.slot.territory = "Shawinigan";
    CHECK(find(domain::derive_agenda(with({dated})), "activity:17")->why ==
          "Shawinigan\u00a0: rencontre fixée au 1er mars 2004.");
}

TEST_CASE("The meeting of the agenda is no item of it") {
    CHECK(reason_of(with({met(SlotState::dated, day(2004, 2, 12), 4)})).empty());
}

TEST_CASE(
    "Several promises of one activity are one item, under the most pressing reason, each with its own why") {
    const auto lines =
        domain::derive_agenda(with({slot(SlotState::late, "juin 2003", day(2003, 6, 30), "Maskinongé"),
                                    slot(SlotState::promised, "hiver", day(2004, 2, 29), "Shawinigan")}));
    const auto* line = find(lines, "activity:17");
    REQUIRE(line != nullptr);
    CHECK(line->reason == AgendaReason::overdue);
    CHECK(line->title == "2.1.3 – Consulter les territoires");
    CHECK(line->why ==
          "Maskinongé\u00a0: échéance «\u00a0juin 2003\u00a0», passée depuis le 30 juin 2003 (227 "
          "jours).\nShawinigan\u00a0: échéance «\u00a0hiver\u00a0», d’ici le 29 février 2004.");
}

TEST_CASE("The territories with nothing this year are named") {
    auto facts = source();
    facts.has_territories = true;
    facts.territories_with_nothing = {"des Chenaux", "Mékinac"};
    CHECK(find(domain::derive_agenda(facts), "territories")->why ==
          "Sans rencontre tenue ni fixée cette année\u00a0: des Chenaux, Mékinac.");
}

TEST_CASE("Open follow-ups and what was not reached come back") {
    auto facts = source();
    facts.follow_ups = {{"follow-up:8", "Écrire à la ville", "Aline Roy", day(2004, 1, 15)}};
    facts.unreached = {{.id = {31}, .key = "added:1", .title = "Budget", .minutes = 20}};
    const auto lines = domain::derive_agenda(facts);
    CHECK(find(lines, "follow-up:8")->why == "Suivi confié à Aline Roy, attendu depuis le 15 janvier 2004.");
    CHECK(find(lines, "not-reached:31")->minutes == 20);
}

TEST_CASE("What was not reached and is derived anyway is one item, to discuss, with that reason as well") {
    auto facts = with({slot(SlotState::promised, "avril", day(2004, 4, 30))});
    facts.unreached = {{.id = {31},
                        .key = "activity:17",
                        .title = "Reformulé",
                        .note = "Voir l’annexe.",
                        .minutes = 20,
                        .activity = domain::ActivityId{17}}};
    const auto lines = domain::derive_agenda(facts);
    CHECK(keys(lines) == std::vector<std::string>{"opening", "adoption", "previous-minutes:3", "activity:17",
                                                  "varia", "next-meeting", "closing"});
    const auto* line = find(lines, "activity:17");
    CHECK(line->section == AgendaSection::discuss);
    CHECK(line->minutes == 20);
    CHECK(line->why ==
          "Échéance «\u00a0avril\u00a0», d’ici le 30 avril 2004.\nLa rencontre précédente n’y est pas "
          "venue.\nVoir l’annexe.");
}

TEST_CASE("An activity that was not reached keeps its key when the plan no longer asks for it") {
    auto facts = source();
    facts.unreached = {
        {.id = {31}, .key = "activity:17", .title = "Consulter", .activity = domain::ActivityId{17}}};
    const auto lines = domain::derive_agenda(facts);
    const auto* line = find(lines, "activity:17");
    REQUIRE(line != nullptr);
    CHECK(line->reason == AgendaReason::not_reached);
    CHECK(line->activity == domain::ActivityId{17});
}

TEST_CASE("The former meeting is said to have taken place only once it was held") {
    auto facts = source();
    const auto why = [&] { return find(domain::derive_agenda(facts), "previous-minutes:3")->why; };
    CHECK(why() == "La rencontre précédente a eu lieu le 20 novembre 2003.");
    facts.previous->held = false;
    CHECK(why() == "La rencontre précédente est fixée au 20 novembre 2003.");
}

TEST_CASE("A promise without a last day is due by the end of the plan, in its own words when it has some") {
    auto open = slot(SlotState::promised, "à déterminer", {});
    open.slot.due->days = {};
    open.promised_end.reset();
    auto bare = open;
    bare.slot.due.reset();
    bare.slot.territory = "Mékinac";
    const auto lines = domain::derive_agenda(with({open, bare}));
    const auto* line = find(lines, "activity:17");
    REQUIRE(line != nullptr);
    CHECK(line->reason == AgendaReason::coming);
    CHECK(line->why ==
          "Rencontre promise, échéance «\u00a0à déterminer\u00a0», d’ici la fin du plan, le 31 mars 2004.\n"
          "Mékinac\u00a0: rencontre promise sans date, d’ici la fin du plan, le 31 mars 2004.");
}

TEST_CASE("Another body's meeting is about its own activity alone") {
    auto facts = with({slot(SlotState::late, "juin", day(2003, 6, 30))});
    facts.of_committee = false;
    facts.meeting.activity = domain::ActivityId{17};
    CHECK(keys(domain::derive_agenda(facts)) == std::vector<std::string>{"opening", "adoption",
                                                                         "previous-minutes:3", "activity:17",
                                                                         "varia", "next-meeting", "closing"});
    facts.previous.reset();
    facts.next.reset();
    CHECK(keys(domain::derive_agenda(facts)) ==
          std::vector<std::string>{"opening", "adoption", "activity:17", "varia", "closing"});
}

TEST_CASE("The text keeps to 72 columns, numbers what is discussed, and ends no line with a space") {
    auto facts = with({slot(SlotState::late, "juin 2003", day(2003, 6, 30))});
    facts.activities.front().title = std::string(40, 'a') + " " + std::string(50, 'b') + " fin";
    domain::Agenda agenda{.items = domain::merge({}, domain::derive_agenda(facts))};
    agenda.items[1].presenter = "Aline Roy";
    agenda.items[1].note = "Première ligne.\n\nAutre ligne.";
    const auto text = domain::agenda_text(agenda, facts.meeting);
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(line.size() <= 90);
        CHECK_FALSE(line.ends_with(' '));
    }
    CHECK(
        text.find(
            " 2. Adoption de l’ordre du jour (5\u00a0min, présenté par Aline Roy)\n    Première ligne.\n    "
            "Autre ligne.\n") != std::string::npos);
    CHECK(text.ends_with("Durée prévue\u00a0: 50\u00a0min.\n"));
}

TEST_CASE("What takes longer than the meeting says by how much to who prepares it, not to those who read") {
    domain::Agenda agenda{.items = domain::merge({}, domain::derive_agenda(source()))};
    agenda.items.front().minutes = 200;
    CHECK(domain::time_sentence(agenda, source().meeting) ==
          "Durée prévue\u00a0: 3\u00a0h\u00a050, sur 2\u00a0h\u00a030\u00a0: 1\u00a0h\u00a020 de trop.");
    CHECK(domain::agenda_text(agenda, source().meeting).ends_with("Durée prévue\u00a0: 3\u00a0h\u00a050.\n"));
}

namespace {

unsigned seed() {
    const char* asked = std::getenv("ARRIMAGE_SEED");
    const auto value = asked != nullptr ? static_cast<unsigned>(std::stoul(asked)) : std::random_device{}();
    std::cerr << "ARRIMAGE_SEED=" << value << '\n';
    return value;
}

/// Facts that change as a year goes by: activities come and go, and so do their reasons.
std::vector<AgendaLine> random_lines(std::mt19937& random) {
    std::vector<AgendaLine> lines{{.key = "opening", .reason = AgendaReason::opening, .title = "Ouverture"}};
    for (int id = 1; id <= 12; ++id) {
        if (random() % 3 == 0) continue;
        const bool late = random() % 2 == 0;
        lines.push_back({.key = "activity:" + std::to_string(id),
                         .reason = late ? AgendaReason::overdue : AgendaReason::coming,
                         .section = late ? AgendaSection::discuss : AgendaSection::know,
                         .title = "Activité " + std::to_string(id),
                         .why = "raison " + std::to_string(random() % 5),
                         .minutes = static_cast<int>(random() % 3) * 5});
    }
    lines.push_back({.key = "closing", .reason = AgendaReason::closing, .title = "Levée"});
    return lines;
}

void random_edit(std::mt19937& random, std::vector<AgendaItem>& items, int step) {
    if (random() % 6 == 0 || items.empty()) {
        items.insert(items.begin() + static_cast<long>(random() % (items.size() + 1)),
                     {.derived = {.key = "added:" + std::to_string(step), .title = "Ajout"}});
        return;
    }
    auto& item = items[random() % items.size()];
    switch (random() % 6) {
    case 0: item.title = "Titre " + std::to_string(step); break;
    case 1: item.minutes = step; break;
    case 2: item.suppressed = !item.suppressed; break;
    case 3: item.section = random() % 2 == 0 ? AgendaSection::discuss : AgendaSection::know; break;
    case 4: item.note = "Note " + std::to_string(step); break;
    default: std::swap(item, items[random() % items.size()]); break;
    }
}

/// What a person made of an item: all that deriving must leave alone.
AgendaItem edits_of(AgendaItem item) {
    item.gone = false;
    if (item.derived.reason != AgendaReason::added) item.derived = {.key = item.derived.key};
    return item;
}

std::vector<std::string> keys(const std::vector<AgendaItem>& items) {
    std::vector<std::string> all;
    for (const auto& item : items) all.push_back(item.derived.key);
    return all;
}

} // namespace

TEST_CASE(
    "Whatever is edited and however often it is derived, every edit stays and only what is new comes in") {
    std::mt19937 random{seed()};
    for (int history = 0; history < 200; ++history) {
        std::vector<AgendaItem> items;
        for (int step = 1; step < 40; ++step) {
            CAPTURE(history, step);
            if (random() % 3 != 0) {
                random_edit(random, items, step);
                continue;
            }
            const auto lines = random_lines(random);
            const auto before = items;
            items = domain::merge(before, lines);
            for (const auto& item : before) {
                const auto after = std::ranges::find_if(
                    items, [&](const AgendaItem& each) { return each.derived.key == item.derived.key; });
                const auto* line = find(lines, item.derived.key);
                const bool stays = line != nullptr || domain::is_edited(item);
                REQUIRE((after != items.end()) == stays);
                if (!stays) continue;
                REQUIRE(edits_of(*after) == edits_of(item));
                REQUIRE(after->gone == (line == nullptr && item.derived.reason != AgendaReason::added));
                if (line != nullptr) REQUIRE(after->derived == *line);
            }
            for (const auto& line : lines) REQUIRE(std::ranges::count(keys(items), line.key) == 1);
            auto stayed = keys(before), order = keys(items);
            std::erase_if(stayed,
                          [&](const auto& key) { return std::ranges::find(order, key) == order.end(); });
            std::erase_if(order,
                          [&](const auto& key) { return std::ranges::find(stayed, key) == stayed.end(); });
            REQUIRE(order == stayed);
            REQUIRE(domain::merge(items, lines) == items);
        }
    }
}

TEST_CASE("Derived from nothing, the items stand in the order in which they are derived") {
    std::mt19937 random{seed()};
    for (int i = 0; i < 100; ++i) {
        const auto lines = random_lines(random);
        CHECK(keys(domain::merge({}, lines)) == keys(lines));
    }
}
