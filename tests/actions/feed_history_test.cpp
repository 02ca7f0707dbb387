#include "actions/ready_feeds.hpp"

#include "support/catch.hpp"
#include "support/feed_history.hpp"
#include "support/gunzip.hpp"

#include <atomic>
#include <random>
#include <set>
#include <thread>

using namespace arrimage;
using namespace arrimage::support;

namespace {

std::string identity_of(const actions::ReadyFile& file) {
    return actions::text_of(file.identity().body);
}

/// In the order of their bytes; a notice has none.
std::set<std::string> uids_of(const actions::ReadyFile& file) {
    const auto bytes = identity_of(file);
    std::set<std::string> uids;
    constexpr std::string_view label = "\r\nUID:";
    for (auto at = bytes.find(label); at != bytes.npos; at = bytes.find(label, at + 1))
        uids.insert(bytes.substr(at + label.size(), bytes.find('\r', at + 2) - at - label.size()));
    return uids;
}

/// Everything a client could hold of two answers is the same.
void check_same(const actions::ReadyFile& kept, const actions::ReadyFile& fresh) {
    CHECK(identity_of(kept) == identity_of(fresh));
    CHECK(gunzip(actions::text_of(kept.gzip().body)) == identity_of(fresh));
    CHECK(kept.about().etag == fresh.about().etag);
    CHECK(kept.about().last_modified == fresh.about().last_modified);
}

} // namespace

TEST_CASE("after any history every kept feed is the one that would be made from nothing") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    FeedHistory history{seed};
    for (int step = 0; step < 120; ++step) {
        CAPTURE(step);
        history.act();
        actions::ReadyFeeds fresh{history.desk.database, publisher, {}};
        for (const auto& link : history.links) {
            CAPTURE(link.token, link.calendar);
            check_same(*history.desk.feeds.find(link.token, link.calendar, history.now),
                       *fresh.make(*domain::calendar_name(link.calendar), link.options, history.now));
        }
    }
}

TEST_CASE("after any history a person's calendar shows the meetings that concern them, and no other") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    FeedHistory history{seed};
    const domain::FeedOptions everything{domain::Placeholders::all, 3'650, 100};
    for (int step = 0; step < 120; ++step) {
        CAPTURE(step);
        history.act();
        for (const auto& person : history.persons()) {
            CAPTURE(person.slug);
            const auto feed =
                history.desk.feeds.make({domain::CalendarKind::person, person.slug}, everything, history.now);
            CHECK(uids_of(*feed) == history.expected_uids(person.id));
        }
    }
}

TEST_CASE("other bytes always come with another ETag, and never with an earlier date") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    FeedHistory history{seed};
    const auto links = history.links;
    const auto read = [&] {
        std::vector<std::shared_ptr<const actions::ReadyFile>> feeds;
        for (const auto& link : links)
            feeds.push_back(history.desk.feeds.find(link.token, link.calendar, history.now));
        return feeds;
    };
    auto before = read();
    for (int step = 0; step < 200; ++step) {
        history.act();
        const auto after = read();
        for (std::size_t at = 0; at < links.size(); ++at) {
            CAPTURE(step, links[at].calendar);
            const bool same = identity_of(*before[at]) == identity_of(*after[at]);
            CHECK(same == (before[at]->about().etag == after[at]->about().etag));
            CHECK((same || before[at]->about().last_modified < after[at]->about().last_modified));
        }
        before = after;
    }
}

TEST_CASE("one change renders one entry, and leaves the feeds it does not concern as they are") {
    FeedDesk desk;
    desk.import(sample_plan());
    const auto all = desk.subscribe("tout"), coordination = desk.subscribe("comite-de-coordination");
    desk.feeds.find(all, "tout", start);
    const auto kept = desk.feeds.find(coordination, "comite-de-coordination", start);
    const auto before = desk.feeds.counters();
    {
        store::Transaction transaction{desk.database};
        for (auto& [meeting, reference] : store::list_meetings(transaction)) {
            if (meeting.committee) continue;
            meeting.title += " (déplacée)";
            store::save_meeting(transaction, meeting, {start, "essai"});
            break;
        }
        transaction.commit();
    }
    desk.feeds.find(all, "tout", start);
    CHECK(desk.feeds.find(coordination, "comite-de-coordination", start) == kept);
    CHECK(desk.feeds.counters().entries_rendered == before.entries_rendered + 1);
    CHECK(desk.feeds.counters().feeds_made == before.feeds_made + 1);
}

TEST_CASE("a long feed in which one meeting changed keeps its other pieces") {
    FeedDesk desk;
    {
        store::Transaction transaction{desk.database};
        for (int number = 0; number < 1'000; ++number) {
            const auto on = plan::add_days(day(2003, 4, 1), number % 365);
            store::save_meeting(transaction,
                                {.uid = desk.uids(),
                                 .state = domain::MeetingState::confirmed,
                                 .title = "Rencontre " + std::to_string(number),
                                 .sitting = domain::Sitting{{on, 9h}, {on, 12h}, publisher.zone}},
                                {start, "essai"});
        }
        transaction.commit();
    }
    const auto token = desk.subscribe("tout");
    CHECK(desk.feeds.find(token, "tout", start)->identity().body.size() > 8);
    const auto before = desk.feeds.counters();
    desk.settle(start);
    desk.feeds.find(token, "tout", start);
    const auto after = desk.feeds.counters();
    CHECK(after.feeds_made == before.feeds_made + 1);
    CHECK(after.pieces_made <= before.pieces_made + 4); // head, tail, where it was and where it is
}

TEST_CASE("a link made or cut makes no feed anew") {
    FeedDesk desk;
    const auto token = desk.subscribe("tout");
    const auto feed = desk.feeds.find(token, "tout", start);
    desk.subscribe("plan");
    CHECK(desk.feeds.find(token, "tout", start) == feed);
}

TEST_CASE("beyond the memory allowed, feeds asked for the longest ago go and come back the same") {
    FeedDesk desk;
    actions::ReadyFeeds feeds{desk.database, publisher, {.most_bytes = 10'000}};
    std::vector<std::string> tokens;
    for (int days = 1; days <= 40; ++days) tokens.push_back(desk.subscribe("tout", {.cancelled_days = days}));
    const auto first = identity_of(*feeds.find(tokens.front(), "tout", start));
    for (const auto& token : tokens) feeds.find(token, "tout", start);
    CHECK(feeds.counters().bytes_held <= 10'000);
    CHECK(feeds.counters().feeds_dropped > 0);
    CHECK(identity_of(*feeds.find(tokens.front(), "tout", start)) == first);
    const auto made = feeds.counters().feeds_made;
    feeds.find(tokens.front(), "tout", start);
    CHECK(feeds.counters().feeds_made == made);
}

TEST_CASE("writers and readers of several calendars at once: no answer is older than what was acknowledged") {
    FeedDesk desk;
    desk.import(sample_plan());
    const std::vector<std::string> tokens{desk.subscribe("tout"), desk.subscribe("plan")};
    const std::vector<std::string> names{"tout", "plan"};
    std::atomic<int> acknowledged{0}, stale{0};
    std::atomic<bool> done{false};
    desk.settle(start, 1, "0");
    const auto read = [&](std::size_t turn) {
        for (; !done; ++turn) {
            const int least = acknowledged;
            const auto feed = desk.feeds.find(tokens[turn % 2], names[turn % 2], start);
            const auto bytes = turn % 3 ? identity_of(*feed) : gunzip(actions::text_of(feed->gzip().body));
            const auto at = bytes.find("LOCATION:");
            if (at == std::string::npos || std::stoi(bytes.substr(at + 9)) < least) ++stale;
        }
    };
    std::vector<std::thread> others;
    for (std::size_t turn = 0; turn < 3; ++turn) others.emplace_back(read, turn);
    others.emplace_back([&] { // links come and go meanwhile
        for (int turn = 0; !done; ++turn)
            desk.feeds.find(desk.subscribe("tout", {.cancelled_days = turn % 9}), "tout", start);
    });
    for (int round = 1; round <= 100; ++round) {
        desk.settle(start, 1 + round % 20, std::to_string(round));
        acknowledged = round;
    }
    done = true;
    for (auto& other : others) other.join();
    CHECK(stale == 0);
}
