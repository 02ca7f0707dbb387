#include "actions/ready_feeds.hpp"

#include "actions/add_subscription.hpp"
#include "actions/cancel_meeting.hpp"
#include "actions/import_plan.hpp"
#include "actions/list_calendars.hpp"
#include "actions/settle_date.hpp"
#include "domain/refusal.hpp"
#include "store/subscriptions.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

#include <atomic>
#include <thread>

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using actions::Publisher;
using domain::Instant;
using domain::RefusalKind;

namespace {

const Publisher publisher{
    .organisation = "Comité", .mailbox = "c@exemple.invalid", .zone = "America/Toronto"};
const Instant start = std::chrono::sys_days{day(2003, 5, 1)};

/// A stored plan with two promised meetings, one of them on a known day, and its ready feeds.
struct Desk {
    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = numbered_uids();
    actions::ReadyFeeds feeds{database, publisher, {}};
    int tokens{0};

    Desk() {
        plan::Deadline known{.text = "le 31 octobre 2003", .kind = plan::DeadlineKind::day};
        known.start = known.end = day(2003, 10, 31);
        import(PlanBuilder{}
                   .objective("1", "Partager")
                   .means("1.1", "Se rencontrer")
                   .activity(ActivityBuilder{"1.1.1", "Tenir une rencontre régionale"}.promises(
                       plan::ObligationKind::regional, {slot(month("juin 2003", 2003, 6))}))
                   .activity(ActivityBuilder{"1.1.2", "Tenir une réunion interrégionale"}.promises(
                       plan::ObligationKind::inter_regional, {slot(known)})));
    }

    actions::Env env(Instant now) {
        return {database, now, [this] { return uids(); }, "essai"};
    }

    void import(const plan::Plan& plan) {
        const actions::ImportedFile file{"plan.txt", "texte", {.plan = plan}};
        actions::apply_import(env(start), file, actions::preview_import(database, file.reading).basis);
    }

    std::string subscribe(const char* calendar, const domain::FeedOptions& options = {}) {
        const auto token = "jeton-" + std::to_string(++tokens);
        actions::add_subscription(database, {*domain::calendar_name(calendar), "essai", options, token},
                                  start);
        return token;
    }

    domain::MeetingId first_meeting() {
        store::Session session{database};
        return store::list_meetings(session).front().meeting.id;
    }

    void settle(Instant now, int day_of_month = 28, const std::string& place = "") {
        const auto on = day(2003, 10, static_cast<unsigned>(day_of_month));
        actions::settle_date(env(now),
                             {first_meeting(), {{on, 19h}, {on, 21h}, "America/Toronto"}, place, ""});
    }
};

std::string text(const std::shared_ptr<const actions::ReadyFile>& feed) {
    return actions::text_of(feed->identity().body);
}

RefusalKind refusal_of(Desk& desk, std::string_view token, std::string_view name) {
    try {
        desk.feeds.find(token, name, start);
    } catch (const domain::Refusal& refusal) {
        return refusal.kind();
    }
    throw std::logic_error{"it was not refused"};
}

} // namespace

TEST_CASE("the same feed is made once for all who have the same options") {
    Desk desk;
    const auto one = desk.subscribe("tout"), other = desk.subscribe("tout");
    const auto feed = desk.feeds.find(one, "tout", start);
    CHECK(desk.feeds.find(one, "tout", start) == feed);
    CHECK(desk.feeds.find(other, "tout", start) == feed);
    CHECK(desk.feeds.find(desk.subscribe("tout", {.placeholders = domain::Placeholders::all}), "tout",
                          start) != feed);
}

TEST_CASE("a change is in the next answer, with other bytes, another ETag and a later date") {
    Desk desk;
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
    Desk desk;
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
    Desk desk;
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
    Desk desk;
    const auto token = desk.subscribe("tout");
    const auto feed = desk.feeds.find(token, "tout", start + 2h);
    CHECK(desk.feeds.find(token, "tout", start + 4h) == feed);
    store::Session session{desk.database};
    CHECK(store::list_subscriptions(session).front().last_used_at == start + 4h);
}

TEST_CASE("another publisher changes the date of every feed once") {
    Desk desk;
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
    Desk desk;
    for (const auto& [name, title] : actions::list_calendars(desk.database, start))
        CHECK_FALSE(name.archives);
    CHECK_THROWS_AS(actions::check_calendar(desk.database, *domain::calendar_name("tout-archives"), start),
                    domain::Refusal);
    CHECK_NOTHROW(actions::check_calendar(desk.database, *domain::calendar_name("tout"), start));
}

TEST_CASE("after a change is acknowledged no reader sees an older feed") {
    Desk desk;
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
