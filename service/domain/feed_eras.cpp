#include "domain/feed_eras.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

template <class Id, class Lines>
const Lines* lines_of(const std::map<Id, Lines>& index, const std::optional<Id>& id) {
    const auto found = id ? index.find(*id) : index.end();
    return found == index.end() ? nullptr : &found->second;
}

} // namespace

FeedEras::FeedEras(std::span<const FeedLine> lines, std::optional<plan::Date> latest_plan_start,
                   Instant now) {
    FeedScope whole{.calendar = {CalendarKind::plan}, .latest_plan_start = latest_plan_start};
    const auto present = compose_feed(lines, whole, {}, now).shown;
    whole.calendar.archives = true;
    const auto past = compose_feed(lines, whole, {}, now).shown;
    if (present == past) return; // one era at most
    for (const auto place : past) older_.add(lines[place]);
    for (const auto place : present) newer_.add(lines[place]);
}

void FeedEras::Era::add(const FeedLine& line) {
    has_any_ = true;
    if (line.deadline) return;
    by_meeting_[line.meeting].push_back(&line);
    if (line.committee) by_committee_[*line.committee].push_back(&line);
    if (line.territory) by_territory_[*line.territory].push_back(&line);
}

bool FeedEras::Era::shows(const FeedScope& scope) const {
    switch (scope.calendar.kind) {
    case CalendarKind::everything: return !by_meeting_.empty();
    case CalendarKind::plan: return has_any_;
    case CalendarKind::committee: return lines_of(by_committee_, scope.committee) != nullptr;
    case CalendarKind::territory: return lines_of(by_territory_, scope.territory) != nullptr;
    case CalendarKind::person: return scope.belonging && shows(*scope.belonging);
    }
    return false;
}

bool FeedEras::Era::shows(const Belonging& person) const {
    const auto any = [&](const Lines* lines) {
        return lines && std::ranges::any_of(*lines, [&](const FeedLine* line) {
                   return concerns(concern_of(*line), person);
               });
    };
    return std::ranges::any_of(person.memberships,
                               [&](const Membership& one) {
                                   return any(lines_of(by_committee_, one.committee)) ||
                                          any(lines_of(by_territory_, one.territory));
                               }) ||
           std::ranges::any_of(person.added,
                               [&](MeetingId id) { return any(lines_of(by_meeting_, std::optional{id})); });
}

} // namespace arrimage::domain
