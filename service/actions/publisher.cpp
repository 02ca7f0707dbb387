#include "actions/publisher.hpp"

#include "actions/calendar_head.hpp"
#include "actions/tokens.hpp"
#include "domain/calendar_entries.hpp"
#include "store/facts.hpp"

namespace arrimage::actions {

namespace {

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
    return etag_of(ical::render_calendar(calendar_head(publisher, "a", {day, day}), entries));
}

} // namespace

void note_publisher(store::Database& database, const Publisher& publisher, domain::Instant now) {
    const auto present = fingerprint(publisher);
    store::Transaction transaction{database};
    if (store::find_fact(transaction, "publisher") == present) return;
    store::save_fact(transaction, "publisher", present);
    transaction.touch_all(now);
    transaction.commit();
}

} // namespace arrimage::actions
