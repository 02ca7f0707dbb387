#pragma once

#include "actions/feed_pieces.hpp"
#include "ical/calendar.hpp"
#include "store/invitations.hpp"

#include <map>
#include <memory>
#include <optional>

namespace arrimage::actions {

/// Meetings as an organizer's own calendar shows them: with who comes, by name. Each is rendered once for each state of
/// the meeting and of its answers. For one thread at a time.
class OrganizerView {
  public:
    explicit OrganizerView(ical::EventWriter events) : events_(std::move(events)) {}

    /// The last day on which the person coordinates, if they do on that day; absent for anyone else. Without an end it is
    /// the last day there is.
    static std::optional<plan::Date> organizer_until(store::Session& session, domain::PersonId person,
                                                     plan::Date day);

    /// Those of every meeting to which someone is invited, in their present state.
    std::map<domain::MeetingId, std::shared_ptr<const Fragment>> fragments(store::Session& session);

  private:
    struct Rendered {
        int sequence{0};
        domain::Instant changed_at{};
        std::shared_ptr<const Fragment> fragment{};
    };

    ical::EventWriter events_;
    std::map<domain::MeetingId, Rendered> rendered_{};
    std::uint64_t next_serial_{1ULL << 63}; ///< apart from those of FeedCatalogue
};

} // namespace arrimage::actions
