#include "domain/feed_eras.hpp"

#include "support/catch.hpp"
#include "support/plan_builder.hpp"

#include <algorithm>
#include <random>

using namespace arrimage;
using namespace arrimage::domain;
using arrimage::support::day;

namespace {

const Instant now = std::chrono::sys_days{day(2007, 1, 15)};

/// Meetings, deadlines and persons of the winter when the clock rules changed.
class Winter {
  public:
    explicit Winter(unsigned seed) : random_(seed) {
        for (int number = 0; number < 12; ++number) lines.push_back(line(number));
        std::ranges::sort(lines, comes_before);
    }

    std::vector<FeedLine> lines{};

    FeedScope scope() {
        constexpr CalendarKind kinds[] = {CalendarKind::everything, CalendarKind::plan,
                                          CalendarKind::committee, CalendarKind::territory,
                                          CalendarKind::person};
        return {.calendar = {kinds[random_() % 5]},
                .committee = CommitteeId{1},
                .territory = TerritoryId{1},
                .belonging = belonging(),
                .latest_plan_start = latest_plan_start};
    }

    const std::optional<plan::Date> latest_plan_start{day(2006, 4, 1)};

  private:
    template <class Id>
    std::optional<Id> some() {
        const auto value = static_cast<std::int64_t>(random_() % 4);
        return value == 0 ? std::nullopt : std::optional{Id{value}};
    }
    plan::Date some_day() { return plan::add_days(day(2006, 11, 1), static_cast<int>(random_() % 120)); }
    Tenure tenure() {
        const auto from = some_day();
        return {from, random_() % 2 ? std::nullopt : std::optional{plan::add_days(from, 20)}};
    }
    FeedLine line(int number) {
        const auto first = some_day();
        FeedLine line{.days = {first, first}, .uid = std::to_string(number), .deadline = random_() % 5 == 0};
        if (line.deadline) return line;
        line.meeting = MeetingId{number + 1};
        line.committee = some<CommitteeId>();
        line.territory = some<TerritoryId>();
        if (random_() % 4 == 0) line.cancelled_at = now - std::chrono::days{random_() % 120};
        return line;
    }
    Belonging belonging() {
        Belonging person{.active = tenure()};
        for (int number = 0; number < 2; ++number)
            person.memberships.push_back({some<CommitteeId>(), some<TerritoryId>(), tenure()});
        for (int number = 1; number <= 12; ++number)
            if (random_() % 6 == 0)
                (random_() % 2 ? person.added : person.taken_out).push_back(MeetingId{number});
        return person;
    }

    std::mt19937 random_;
};

std::vector<std::size_t> shown(const Winter& winter, FeedScope scope, bool archives) {
    scope.calendar.archives = archives;
    return compose_feed(winter.lines, scope, {.placeholders = Placeholders::all}, now).shown;
}

} // namespace

TEST_CASE("a calendar spans both eras exactly when its archives are not its feed") {
    int spanning = 0;
    for (int round = 0; round < 2'000; ++round) {
        const unsigned seed = std::random_device{}();
        CAPTURE(seed);
        Winter winter{seed};
        const auto scope = winter.scope();
        const auto past = shown(winter, scope, true);
        const bool spans = !past.empty() && past != shown(winter, scope, false);
        CHECK(FeedEras{winter.lines, winter.latest_plan_start, now}.spanned_by(scope) == spans);
        spanning += spans;
    }
    CHECK(spanning > 100);
}
