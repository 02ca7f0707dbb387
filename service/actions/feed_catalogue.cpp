#include "actions/feed_catalogue.hpp"

#include "store/meetings.hpp"
#include "store/plans.hpp"

#include <algorithm>
#include <functional>
#include <future>

namespace arrimage::actions {

namespace {

constexpr int page_length = 500;

using Page = std::vector<domain::MeetingRecord>;

Page read_page(store::Database& database, domain::MeetingId last) {
    store::Session session{database};
    return store::list_shown_meetings(session, last, page_length);
}

} // namespace

FeedCatalogue::FeedCatalogue(ical::EventWriter events) : events_(std::move(events)) {}

bool FeedCatalogue::follow(store::Session& session) {
    const auto changes = session.changes_since(version_);
    if (version_ == 0 || !changes || changes->plans) return false;
    for (const auto meeting : changes->meetings) {
        remove(meeting);
        if (const auto record = store::find_shown_meeting(session, meeting)) insert(row_of(*record, {}));
    }
    version_ = session.version();
    return true;
}

void FeedCatalogue::reload(store::Database& database) {
    const auto version = database.version(); // read first: what comes after is followed
    auto rows = read_rows(database);
    std::ranges::sort(rows, domain::comes_before, &Row::line);
    lines_.clear();
    rendered_.clear();
    lines_.reserve(rows.size());
    rendered_.reserve(rows.size());
    for (auto& row : rows) {
        lines_.push_back(std::move(row.line));
        rendered_.push_back(std::move(row.rendered));
    }
    version_ = version;
}

std::vector<FeedCatalogue::Row> FeedCatalogue::read_rows(store::Database& database) {
    const auto known = former();
    std::vector<Row> rows;
    auto page = read_page(database, {});
    while (!page.empty()) {
        auto next = std::async(std::launch::async, read_page, std::ref(database), page.back().meeting.id);
        for (const auto& record : page) rows.push_back(row_of(record, known));
        page = next.get();
    }
    store::Session session{database};
    for (const auto& deadline : store::list_scheduled_deadlines(session))
        if (const auto entry = domain::deadline_entry(deadline))
            rows.push_back(row_of(domain::deadline_line(*entry), *entry, known));
    const auto plans = store::list_plans(session);
    latest_plan_start_ = plans.empty() ? std::nullopt : std::optional{plans.front().period.start};
    return rows;
}

FeedCatalogue::Row FeedCatalogue::row_of(const domain::MeetingRecord& record, const Former& former) {
    const auto entry = domain::meeting_entry(record.meeting, record.reference);
    return row_of(domain::meeting_line(record.meeting), entry, former);
}

FeedCatalogue::Row FeedCatalogue::row_of(domain::FeedLine line, const domain::Entry& entry,
                                         const Former& former) {
    const Stamp stamp{entry.sequence, entry.changed_at};
    const auto known = former.find(entry.uid);
    if (known != former.end() && known->second->stamp == stamp)
        return {std::move(line), {stamp, known->second->fragment}};
    auto fragment = std::make_shared<const Fragment>(
        Fragment{++next_serial_, events_.write(entry), begins_piece(entry.uid)});
    return {std::move(line), {stamp, std::move(fragment)}};
}

FeedCatalogue::Former FeedCatalogue::former() const {
    Former former;
    for (std::size_t place = 0; place < lines_.size(); ++place)
        former.emplace(lines_[place].uid, &rendered_[place]);
    return former;
}

void FeedCatalogue::remove(domain::MeetingId meeting) {
    const auto found = std::ranges::find(lines_, meeting, &domain::FeedLine::meeting);
    if (found == lines_.end()) return;
    rendered_.erase(rendered_.begin() + (found - lines_.begin()));
    lines_.erase(found);
}

void FeedCatalogue::insert(Row row) {
    const auto place = std::ranges::lower_bound(lines_, row.line, domain::comes_before);
    rendered_.insert(rendered_.begin() + (place - lines_.begin()), std::move(row.rendered));
    lines_.insert(place, std::move(row.line));
}

} // namespace arrimage::actions
