// What the rendering of a feed costs inside the process: the median of each act, as "what: figure unit".

#include "actions/calendar_head.hpp"
#include "actions/feed_press.hpp"
#include "domain/calendar_entries.hpp"
#include "store/calendars.hpp"
#include "store/meetings.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace arrimage;
using namespace std::chrono_literals;

namespace {

constexpr int meeting_count = 10'000;
const domain::Instant now = std::chrono::sys_days{std::chrono::year{2003} / 4 / 15};
const actions::Publisher publisher{
    .organisation = "Comité régional", .mailbox = "coordination@exemple.invalid", .zone = "America/Toronto"};

/// The median time of the act over its rounds, in milliseconds.
double milliseconds(int rounds, const std::function<void(int)>& act) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto began = std::chrono::steady_clock::now();
        act(round);
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[static_cast<std::size_t>(rounds / 2)];
}

domain::Meeting meeting(int number) {
    const plan::Date day{std::chrono::sys_days{std::chrono::year{2003} / 4 / 1} +
                         std::chrono::days{number % 365}};
    return {.uid = "00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + number),
            .state = domain::MeetingState::confirmed,
            .title = "Rencontre du comité local, numéro " + std::to_string(number),
            .window = {day, day},
            .wording = "Shawinigan – hiver",
            .sitting = domain::Sitting{{day, 13h + 30min}, {day, 16h}, publisher.zone},
            .place = "Shawinigan, salle du conseil"};
}

void fill(store::Database& database) {
    store::Transaction transaction{database};
    int uids = 0;
    store::save_standing_calendars(
        transaction, [&] { return "notice-" + std::to_string(++uids); }, now);
    for (int number = 0; number < meeting_count; ++number)
        store::save_meeting(transaction, meeting(number), {now, "bench"});
    transaction.commit();
}

void move_one(store::Database& database, int round) {
    store::Transaction transaction{database};
    auto moved = store::load_meeting(transaction, {1 + round * 997 % meeting_count});
    moved.place = "salle " + std::to_string(round);
    store::save_meeting(transaction, moved, {now, "bench"});
    transaction.commit();
}

std::vector<domain::Entry> entries(store::Database& database) {
    store::Session session{database};
    std::vector<domain::Entry> entries;
    for (const auto& [meeting, reference] : store::list_meetings(session))
        entries.push_back(domain::meeting_entry(meeting, reference));
    return entries;
}

} // namespace

int main() {
    auto database = store::Database::in_memory();
    fill(database);
    const auto make = [&](actions::FeedPress& press) { return press.press({}, {}, now); };
    const auto everything = entries(database);
    const auto head = actions::calendar_head(publisher, "Tout", domain::days_of(everything.front()));
    const auto whole = milliseconds(5, [&](int) { ical::render_calendar(head, everything); });
    actions::FeedPress press{database, publisher, [](const auto&, bool) { return actions::ReadyForm{}; },
                             true};
    const auto first = milliseconds(1, [&](int) { make(press); });
    auto kept = make(press);
    double changing = 0;
    const auto changed = milliseconds(101, [&](int round) {
        changing += milliseconds(1, [&](int) { move_one(database, round); });
        kept = make(press);
    });
    const auto unchanged = milliseconds(101, [&](int) { kept = make(press); });
    std::printf("10,000 meetings rendered whole with libical: %.1f ms\n", whole);
    std::printf("the same read from the database and made ready for the first time: %.1f ms\n", first);
    std::printf("one of them saved with its history (in memory): %.3f ms\n", changing / 101);
    std::printf("from that change until the new feed is ready: %.3f ms\n", changed - changing / 101);
    std::printf("the feed put together when nothing changed: %.3f ms\n", unchanged);
    std::printf("whole rendering against one change: %.0f times\n", whole / (changed - changing / 101));
}
