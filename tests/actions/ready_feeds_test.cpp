#include "actions/ready_feeds.hpp"

#include "actions/cancel_meeting.hpp"
#include "actions/list_calendars.hpp"
#include "domain/refusal.hpp"
#include "store/subscriptions.hpp"
#include "support/catch.hpp"
#include "support/feed_desk.hpp"

#include <atomic>
#include <thread>

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using domain::Instant;
using domain::RefusalKind;

namespace {

std::string text(const std::shared_ptr<const actions::ReadyFile>& feed) {
    return actions::text_of(feed->identity().body);
}

RefusalKind refusal_of(FeedDesk& desk, std::string_view token, std::string_view name) {
    try {
        desk.feeds.find(token, name, start);
    } catch (const domain::Refusal& refusal) {
        return refusal.kind();
    }
    throw std::logic_error{"it was not refused"};
}

} // namespace

TEST_CASE("the same feed is made once for all who have the same options") {
    FeedDesk desk;
    const auto one = desk.subscribe("tout"), other = desk.subscribe("tout");
    const auto feed = desk.feeds.find(one, "tout", start);
    CHECK(desk.feeds.find(one, "tout", start) == feed);
    CHECK(desk.feeds.find(other, "tout", start) == feed);
    CHECK(desk.feeds.find(desk.subscribe("tout", {.placeholders = domain::Placeholders::all}), "tout",
                          start) != feed);
}

TEST_CASE("a change is in the next answer, with other bytes, another ETag and a later date") {
    FeedDesk desk;
    const auto token = desk.subscribe("tout");
    const auto before = desk.feeds.find(token, "tout", start);
    desk.settle(start);
    const auto after = desk.feeds.find(token, "tout", start);
    CHECK(text(after) != text(before));
    CHECK(after->about().etag != before->about().etag);
    CHECK(after->about().last_modified > before->about().last_modified);
    CHECK(text(after).find("DTSTART;TZID=America/Toronto:20031028T190000") != std::string::npos);
}

TEST_CASE("time alone removes a cancelled meeting, and the feed's date says so") {
    FeedDesk desk;
    const auto token = desk.subscribe("tout");
    desk.settle(start);
    actions::cancel_meeting(desk.env(start), desk.first_meeting());
    const auto gone = start + std::chrono::days{60};
    const auto shown = desk.feeds.find(token, "tout", gone - 1s);
    CHECK(text(shown).find("ANNULÉ") != std::string::npos);
    const auto after = desk.feeds.find(token, "tout", gone);
    CHECK(text(after).find("ANNULÉ") == std::string::npos);
    CHECK(after->about().last_modified == gone);
}

TEST_CASE("unknown tokens and names are not found, revoked links are gone at once") {
    FeedDesk desk;
    const auto token = desk.subscribe("tout");
    desk.feeds.find(token, "tout", start);
    CHECK(refusal_of(desk, "autre", "tout") == RefusalKind::not_found);
    CHECK(refusal_of(desk, token, "plan") == RefusalKind::not_found);
    CHECK(refusal_of(desk, "", "") == RefusalKind::not_found);
    {
        store::Transaction transaction{desk.database, store::Purpose::removal};
        store::revoke_subscription(transaction, store::list_subscriptions(transaction).front().id, start);
        transaction.commit();
    }
    CHECK(refusal_of(desk, token, "tout") == RefusalKind::gone);
}

TEST_CASE("the use of a link is noted without making any feed anew") {
    FeedDesk desk;
    const auto token = desk.subscribe("tout");
    const auto feed = desk.feeds.find(token, "tout", start + 2h);
    CHECK(desk.feeds.find(token, "tout", start + 4h) == feed);
    store::Session session{desk.database};
    CHECK(store::list_subscriptions(session).front().last_used_at == start + 4h);
}

TEST_CASE("another publisher changes the date of every feed once") {
    FeedDesk desk;
    const auto token = desk.subscribe("tout");
    actions::note_publisher(desk.database, publisher, start + 1h);
    const auto noted = desk.feeds.find(token, "tout", start)->about().last_modified;
    actions::note_publisher(desk.database, publisher, start + 2h);
    CHECK(desk.feeds.find(token, "tout", start)->about().last_modified == noted);
    auto other = publisher;
    other.organisation = "Autre";
    actions::note_publisher(desk.database, other, start + 3h);
    CHECK(desk.feeds.find(token, "tout", start)->about().last_modified > noted);
}

TEST_CASE("archives are listed only for a calendar that spans the change of clock rules") {
    FeedDesk desk;
    for (const auto& [name, title] : actions::list_calendars(desk.database, start))
        CHECK_FALSE(name.archives);
    CHECK_THROWS_AS(actions::check_calendar(desk.database, *domain::calendar_name("tout-archives"), start),
                    domain::Refusal);
    CHECK_NOTHROW(actions::check_calendar(desk.database, *domain::calendar_name("tout"), start));
}

TEST_CASE("after a change is acknowledged no reader sees an older feed") {
    FeedDesk desk;
    const auto token = desk.subscribe("tout");
    desk.settle(start, 1, "0");
    std::atomic<int> acknowledged{0};
    std::atomic<int> stale{0};
    std::atomic<bool> done{false};
    const auto read = [&] {
        while (!done) {
            const int least = acknowledged;
            const auto feed = desk.feeds.find(token, "tout", start);
            const auto bytes = text(feed);
            const auto at = bytes.find("LOCATION:");
            if (at == std::string::npos || std::stoi(bytes.substr(at + 9)) < least) ++stale;
        }
    };
    std::thread readers[] = {std::thread{read}, std::thread{read}, std::thread{read}};
    for (int round = 1; round <= 100; ++round) {
        desk.settle(start, 1 + round % 20, std::to_string(round));
        acknowledged = round;
    }
    done = true;
    for (auto& reader : readers) reader.join();
    CHECK(stale == 0);
}

TEST_CASE("the address of a link ends with the calendar's name and is never longer than 256 characters") {
    const auto name = *domain::calendar_name("comite-de-coordination");
    CHECK(actions::subscription_url("https://a.ca", "jeton", name) ==
          "https://a.ca/calendriers/jeton/comite-de-coordination.ics");
    CHECK_THROWS_AS(actions::subscription_url("https://" + std::string(250, 'a'), "jeton", name),
                    domain::Refusal);
}
