#include "actions/feed_press.hpp"

#include "actions/calendar_head.hpp"
#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"
#include "store/participants.hpp"

#include <algorithm>
#include <numeric>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

/// The days that the lines shown touch, first to last. There is at least one.
domain::WholeDays days_of(std::span<const domain::FeedLine> lines, const std::vector<std::size_t>& shown) {
    domain::WholeDays days{lines[shown.front()].days};
    for (const auto place : shown) days.last = std::max(days.last, lines[place].days.last);
    return days;
}

std::string etag_of(const FeedPieces& pieces) {
    std::string digests;
    for (const auto& piece : pieces) digests += piece->digest();
    return actions::etag_of(digests);
}

domain::FeedScope scope_of(store::Session& session, const store::Calendar& calendar,
                           const domain::CalendarName& name, std::optional<plan::Date> latest_plan_start) {
    domain::FeedScope scope{name, calendar.committee, calendar.territory, {}, latest_plan_start};
    if (calendar.person) scope.belonging = store::load_belonging(session, *calendar.person);
    return scope;
}

Body body_of(const FeedPieces& pieces) {
    Body body;
    for (const auto& piece : pieces) body.push_back(piece->bytes());
    return body;
}

std::shared_ptr<const ReadyBytes> shared(std::string bytes) {
    return std::make_shared<const ReadyBytes>(std::move(bytes));
}

Body gzip_body(const FeedPieces& pieces) {
    Body body{shared(std::string{gzip_head()})};
    GzipSum sum;
    for (const auto& piece : pieces) {
        const auto& compressed = piece->compressed();
        body.push_back(compressed.bytes);
        sum.add(compressed.check);
    }
    body.push_back(shared(sum.tail()));
    return body;
}

} // namespace

FeedPress::FeedPress(store::Database& database, Publisher publisher, ReadyFile::FormWriter write, bool gzip)
    : database_(database), publisher_(std::move(publisher)), write_(std::move(write)), gzip_(gzip),
      events_(calendar_head(publisher_, {}, {})), catalogue_(events_), organizer_(events_) {}

PressedFeed FeedPress::press(const domain::CalendarName& name, const domain::FeedOptions& options,
                             domain::Instant now) {
    const auto subject = up_to_date(name, now);
    const auto& calendar = subject.calendar;
    auto feed = domain::compose_feed(catalogue_.lines(), subject.scope, options, now);
    if (subject.valid_until)
        feed.valid_until = std::min(feed.valid_until.value_or(*subject.valid_until), *subject.valid_until);
    const auto changed_at = std::max(calendar.changed_at, feed.last_left.value_or(calendar.changed_at));
    return {.file = file_of(name, cut(subject, name, feed), changed_at),
            .valid_until = feed.valid_until,
            .calendar = store::key_of(calendar)};
}

/// Of the same instant as the catalogue.
FeedPress::Subject FeedPress::up_to_date(const domain::CalendarName& name, domain::Instant now) {
    for (;; catalogue_.reload(database_)) {
        store::Session session{database_};
        const auto calendar = store::find_calendar(session, name);
        if (!calendar)
            throw Refusal{RefusalKind::not_found,
                          "Ce calendrier n’existe pas. Voir « arrimage calendar list »."};
        if (!catalogue_.follow(session)) continue;
        Subject subject{
            *calendar, scope_of(session, *calendar, name, catalogue_.latest_plan_start()), {}, {}};
        add_answers(session, subject, now);
        return subject;
    }
}

void FeedPress::add_answers(store::Session& session, Subject& subject, domain::Instant now) {
    if (!subject.calendar.person) return;
    const auto today = domain::wall_time(now, publisher_.zone).date;
    const auto until = OrganizerView::organizer_until(session, *subject.calendar.person, today);
    if (!until) return;
    subject.answered = organizer_.fragments(session);
    subject.valid_until = domain::instant_of({plan::add_days(*until, 1)}, publisher_.zone);
}

FeedPieces FeedPress::cut(const Subject& subject, const domain::CalendarName& name,
                          const domain::Feed& feed) {
    const auto& calendar = subject.calendar;
    std::vector<const Fragment*> fragments;
    fragments.reserve(feed.shown.size());
    for (const auto place : feed.shown) {
        const auto answered = subject.answered.find(catalogue_.lines()[place].meeting);
        fragments.push_back(answered == subject.answered.end() ? &catalogue_.fragment(place)
                                                               : answered->second.get());
    }
    const auto notice = notice_of(calendar);
    const auto days = feed.shown.empty() ? domain::days_of(notice) : days_of(catalogue_.lines(), feed.shown);
    auto head = ical::render_head(calendar_head(publisher_, store::title_of(calendar, name.archives), days));
    if (feed.shown.empty()) head += events_.write(notice);
    return cutter_.cut(head, fragments, ical::tail());
}

std::shared_ptr<const ReadyFile> FeedPress::file_of(const domain::CalendarName& name, FeedPieces pieces,
                                                    domain::Instant last_modified) const {
    ReadyFile::About about{.name = domain::to_string(name) + ".ics",
                           .last_modified = last_modified,
                           .etag = etag_of(pieces),
                           .has_gzip = gzip_};
    auto body = body_of(pieces);
    return std::make_shared<const ReadyFile>(std::move(about), write_, std::move(body),
                                             [pieces = std::move(pieces)] { return gzip_body(pieces); });
}

} // namespace arrimage::actions
