#include "actions/list_meetings.hpp"
#include "store/participants.hpp"

#include "actions/add_meeting.hpp"
#include "actions/cancel_meeting.hpp"
#include "domain/meeting_life.hpp"
#include "plan/text.hpp"
#include "store/plans.hpp"
#include "store/visibility.hpp"
#include "support/catch.hpp"
#include "support/circle.hpp"

#include <algorithm>
#include <random>
#include <tuple>

using namespace arrimage;
using domain::MeetingState;
using support::day;

namespace {

const domain::Viewer coordonnatrice{.coordonnatrice = true};

struct ListDesk : support::Circle {
    std::vector<domain::MeetingId> list(const domain::MeetingSearch& search,
                                        const domain::Viewer& viewer = coordonnatrice) {
        std::vector<domain::MeetingId> ids;
        for (const auto& line : actions::list_meetings(database, viewer, search).lines)
            ids.push_back(line.id);
        return ids;
    }
};

/// What the list of meetings must be, said plainly.
struct Reference {
    ListDesk& desk;
    std::vector<domain::Meeting> all{};
    std::map<domain::MeetingId, std::set<domain::PersonId>> people{};

    explicit Reference(ListDesk& of) : desk(of) {
        store::Session session{desk.database};
        for (const auto& [meeting, reference] : store::list_meetings(session)) {
            all.push_back(meeting);
            const auto concerned = store::list_concerned(session, meeting.id);
            people[meeting.id] = {concerned.begin(), concerned.end()};
        }
    }

    bool sees(const domain::Viewer& viewer, const domain::Meeting& meeting) const {
        if (viewer.coordonnatrice) return true;
        if (!viewer.person) return false;
        if (*viewer.person == desk.benoit && viewer.today > day(2003, 12, 31)) return false;
        const bool seated = *viewer.person == desk.aline || *viewer.person == desk.benoit;
        return (seated && meeting.committee == desk.committee) ||
               people.at(meeting.id).contains(*viewer.person);
    }

    static bool holds(const std::string& text, const domain::Meeting& meeting) {
        const auto in = [&](const std::string& field) {
            return plan::text::fold(field).find(plan::text::fold(text)) != std::string::npos;
        };
        return in(meeting.title) || in(meeting.place) || in(meeting.wording);
    }

    static bool matches(const domain::MeetingSearch& search, const domain::Meeting& meeting) {
        const auto days = domain::days_of(meeting);
        const bool undated = domain::is_undated(meeting);
        return (search.states.empty() || std::ranges::count(search.states, meeting.state) > 0) &&
               (!search.committee || meeting.committee == search.committee) &&
               (!search.territory || meeting.territory == search.territory) &&
               (!search.plan || (meeting.activity && search.plan->value == 1)) &&
               holds(search.text, meeting) && (!search.from || *search.from <= days.last) &&
               (!search.to || days.first <= *search.to) && (!search.undated || undated) &&
               (!search.late_as_of || domain::days_late(meeting, *search.late_as_of).has_value());
    }

    std::vector<domain::MeetingId> list(const domain::MeetingSearch& search,
                                        const domain::Viewer& viewer) const {
        std::vector<std::tuple<std::string, domain::MeetingId>> found;
        for (const auto& meeting : all)
            if (sees(viewer, meeting) && matches(search, meeting))
                found.emplace_back(meeting.sitting ? domain::to_iso(meeting.sitting->start)
                                                   : plan::to_iso(*meeting.window.end),
                                   meeting.id);
        std::ranges::sort(found);
        if (search.latest_first) std::ranges::reverse(found);
        std::vector<domain::MeetingId> ids;
        for (const auto& [when, id] : found) ids.push_back(id);
        return ids;
    }
};

template <class Value>
Value pick(std::mt19937& chance, std::initializer_list<Value> values) {
    return *(values.begin() + chance() % values.size());
}

domain::MeetingSearch any_search(std::mt19937& chance, const support::Circle& circle) {
    using Days = std::optional<plan::Date>;
    domain::MeetingSearch search{.limit = 200};
    for (const auto state : {MeetingState::to_schedule, MeetingState::confirmed, MeetingState::cancelled})
        if (chance() % 4 == 0) search.states.push_back(state);
    if (chance() % 4 == 0) search.committee = circle.committee;
    if (chance() % 4 == 0) search.territory = circle.mekinac;
    if (chance() % 4 == 0) search.plan = domain::PlanId{pick<std::int64_t>(chance, {1, 2})};
    search.text =
        pick<std::string>(chance, {"", "", "RENCONTRE", "mekinac", "septembre", "salle d’été", "%"});
    search.from = pick<Days>(chance, {{}, {}, day(2003, 9, 15), day(2003, 12, 1)});
    search.to = pick<Days>(chance, {{}, {}, day(2003, 9, 15), day(2004, 2, 1)});
    search.late_as_of = pick<Days>(chance, {{}, {}, {}, day(2003, 10, 1), day(2004, 4, 1)});
    search.undated = chance() % 5 == 0;
    search.latest_first = chance() % 2 == 0;
    return search;
}

void live(ListDesk& desk, std::mt19937& chance) {
    for (const auto& meeting : Reference{desk}.all) {
        const auto on = plan::add_days(day(2003, 6, 1), static_cast<int>(chance() % 300));
        if (chance() % 2 == 0) desk.settle(meeting.id, on);
        if (chance() % 4 == 0) actions::cancel_meeting(desk.env(), meeting.id);
    }
    actions::add_meeting(desk.env(), {.details = {.title = "Hors plan", .place = "Salle d’été"},
                                      .window = {day(2003, 9, 10), day(2003, 9, 20)}});
}

} // namespace

TEST_CASE("A list of meetings is what its filters say, for whoever looks") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance{seed};
    ListDesk desk;
    live(desk, chance);
    const Reference reference{desk};
    std::size_t found = 0;
    for (int round = 0; round < 500; ++round) {
        const auto search = any_search(chance, desk);
        const auto viewer = pick<domain::Viewer>(
            chance,
            {coordonnatrice, {.person = desk.aline}, {.person = desk.carole}, {.person = desk.denis}, {}});
        const auto expected = reference.list(search, viewer);
        const auto page = actions::list_meetings(desk.database, viewer, search);
        CHECK(desk.list(search, viewer) == expected);
        CHECK(page.total == static_cast<int>(expected.size()));
        found += expected.size();
    }
    CHECK(found > 0);
}

TEST_CASE("Who may see a meeting is who finds it in the list") {
    ListDesk desk;
    const Reference reference{desk};
    for (const auto& viewer :
         {coordonnatrice, domain::Viewer{.person = desk.aline}, domain::Viewer{.person = desk.benoit},
          domain::Viewer{.person = desk.benoit, .today = day(2003, 12, 31)},
          domain::Viewer{.person = desk.benoit, .today = day(2004, 1, 1)},
          domain::Viewer{.person = desk.carole}, domain::Viewer{.person = desk.denis}, domain::Viewer{}})
        for (const auto& meeting : reference.all) {
            store::Session session{desk.database};
            CHECK(store::may_see(session, viewer, meeting.id) == reference.sees(viewer, meeting));
        }
    store::Session session{desk.database};
    CHECK_FALSE(store::may_see(session, coordonnatrice, {999}));
}

TEST_CASE(
    "Who gave up their seat sees none of its committee's meetings any more, but those they were added to") {
    ListDesk desk;
    const domain::Viewer benoit{.person = desk.benoit, .today = day(2004, 1, 1)};
    const auto meeting = desk.of_committee();
    CHECK(std::ranges::count(desk.concerned(meeting.id), desk.benoit) == 1);
    CHECK(desk.list({}, benoit).empty());
    store::Transaction transaction{desk.database};
    store::set_participant(transaction, meeting.id, desk.benoit, true, desk.now);
    CHECK(store::may_see(transaction, benoit, meeting.id));
    CHECK(store::list_visible(transaction, benoit) == std::vector{meeting.id});
}

TEST_CASE("A member sees their committee's meetings of before and after their seat, but none once archived") {
    ListDesk desk;
    const domain::Viewer benoit{.person = desk.benoit, .today = day(2003, 10, 1)};
    const auto after = desk.meeting("février 2004");
    CHECK(desk.concerned(after.id) == std::vector{desk.aline});
    CHECK(std::ranges::count(desk.list({}, benoit), after.id) == 1);
    auto revised = support::sample_plan();
    support::take_activity(revised, "3.1.1");
    support::take_activity(revised, "3.1.2");
    desk.import(revised);
    store::Session session{desk.database};
    CHECK_FALSE(store::may_see(session, benoit, after.id));
    CHECK(store::may_see(session, coordonnatrice, after.id));
}

TEST_CASE("Pages of a list follow one another, and each tells how many there are in all") {
    ListDesk desk;
    const auto all = desk.list({.limit = 200});
    REQUIRE(all.size() > 5);
    std::vector<domain::MeetingId> joined;
    for (int offset = 0; offset < static_cast<int>(all.size()); offset += 3) {
        const auto page =
            actions::list_meetings(desk.database, coordonnatrice, {.offset = offset, .limit = 3});
        CHECK(page.total == static_cast<int>(all.size()));
        for (const auto& line : page.lines) joined.push_back(line.id);
    }
    CHECK(joined == all);
    CHECK(desk.list({.offset = -5, .limit = 3}) == std::vector(all.begin(), all.begin() + 3));
    CHECK(desk.list({.limit = -1}).empty());
}

TEST_CASE("A line of the list says what its meeting says") {
    ListDesk desk;
    const auto meeting = desk.settle(desk.of_committee().id, day(2003, 9, 9));
    const auto page =
        actions::list_meetings(desk.database, coordonnatrice, {.states = {MeetingState::confirmed}});
    REQUIRE(page.lines.size() == 1);
    CHECK(page.lines[0] == domain::MeetingLine{.id = meeting.id,
                                               .version = meeting.version,
                                               .state = meeting.state,
                                               .kind = meeting.kind,
                                               .convener = meeting.convener,
                                               .title = meeting.title,
                                               .window = meeting.window,
                                               .sitting = meeting.sitting,
                                               .place = meeting.place,
                                               .committee = "Comité de coordination",
                                               .promised_end = day(2003, 9, 30)});
}
