#include "domain/belonging.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

bool overlap(const Tenure& tenure, const WholeDays& days) {
    return tenure.from <= days.last && (!tenure.to || days.first <= *tenure.to);
}

template <class Body>
bool same(const std::optional<Body>& a, const std::optional<Body>& b) {
    return a && a == b;
}

bool brings(const Membership& membership, const Concern& meeting) {
    return (same(membership.committee, meeting.committee) || same(membership.territory, meeting.territory)) &&
           overlap(membership.tenure, meeting.days);
}

} // namespace

Concern concern_of(const Meeting& meeting) {
    return {meeting.id, days_of(meeting), meeting.committee, meeting.territory};
}

bool concerns(const Concern& meeting, const Belonging& person) {
    const auto has = [&](const std::vector<MeetingId>& meetings) {
        return std::ranges::binary_search(meetings, meeting.meeting);
    };
    const auto brings_it = [&](const Membership& membership) { return brings(membership, meeting); };
    return (std::ranges::any_of(person.memberships, brings_it) || has(person.added)) &&
           overlap(person.active, meeting.days) && !has(person.taken_out);
}

} // namespace arrimage::domain
