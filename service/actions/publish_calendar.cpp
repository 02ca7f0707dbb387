#include "actions/publish_calendar.hpp"

#include "actions/feed_source.hpp"
#include "actions/tokens.hpp"
#include "domain/feed.hpp"
#include "domain/refusal.hpp"
#include "ical/calendar.hpp"
#include "store/calendars.hpp"
#include "store/facts.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

std::string title_of(const store::Calendar& calendar, bool archives) {
    return archives ? calendar.title + " – archives" : calendar.title;
}

ical::CalendarHead head_of(const Publisher& publisher, std::string title,
                           const std::vector<domain::Entry>& entries) {
    ical::CalendarHead head{.name = std::move(title),
                            .description = "Rencontres publiées par " + publisher.organisation,
                            .zone = publisher.zone,
                            .organizer_name = publisher.organisation,
                            .organizer_address = publisher.mailbox};
    const auto year = [](plan::Date date) { return static_cast<int>(date.year()); };
    head.first_year = head.last_year = year(days_of(entries.front()).first);
    for (const auto& entry : entries) {
        const auto days = days_of(entry);
        head.first_year = std::min(head.first_year, year(days.first));
        head.last_year = std::max(head.last_year, year(days.last));
    }
    return head;
}

/// A feed with one of everything: its bytes change when we write any feed otherwise.
std::string fingerprint(const Publisher& publisher) {
    using namespace std::chrono_literals;
    const plan::Date day{std::chrono::year{2003}, std::chrono::October, std::chrono::day{28}};
    const domain::Sitting sitting{{day, 19h}, {day, 21h}, publisher.zone};
    const std::vector<domain::Entry> entries{
        domain::meeting_entry({.uid = "a", .title = "a", .window = {day, day}, .wording = "a"},
                              domain::PlanReference{}),
        domain::meeting_entry({.uid = "b",
                               .state = domain::MeetingState::confirmed,
                               .title = "b",
                               .sitting = sitting,
                               .place = "b",
                               .link = "https://b.invalid"},
                              {}),
        domain::meeting_entry(
            {.uid = "c", .state = domain::MeetingState::cancelled, .title = "c", .sitting = sitting}, {}),
    };
    return etag_of(ical::render_calendar(head_of(publisher, "a", entries), entries));
}

} // namespace

PublishedFeed publish_calendar(store::Database& database, const Publisher& publisher,
                               const domain::CalendarName& name, const domain::FeedOptions& options,
                               domain::Instant now) {
    domain::FeedSource source;
    std::optional<store::Calendar> calendar;
    {
        store::Session session{database};
        calendar = store::find_calendar(session, name);
        if (!calendar)
            throw Refusal{RefusalKind::not_found,
                          "Ce calendrier n’existe pas. Voir « arrimage calendar list »."};
        source = load_feed_source(session, *calendar);
    }
    const auto feed = domain::compose_feed(source, name, options, now);
    const auto head = head_of(publisher, title_of(*calendar, name.archives), feed.entries);
    return {.bytes = ical::render_calendar(head, feed.entries),
            .last_modified = std::max(calendar->changed_at, feed.last_left.value_or(calendar->changed_at)),
            .valid_until = feed.valid_until};
}

void note_publisher(store::Database& database, const Publisher& publisher, domain::Instant now) {
    const auto present = fingerprint(publisher);
    store::Transaction transaction{database};
    if (store::find_fact(transaction, "publisher") == present) return;
    store::save_fact(transaction, "publisher", present);
    transaction.touch_all(now);
    transaction.commit();
}

} // namespace arrimage::actions
