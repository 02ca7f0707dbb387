#pragma once

#include "actions/feed_catalogue.hpp"
#include "actions/organizer_view.hpp"
#include "actions/publisher.hpp"
#include "actions/ready_file.hpp"
#include "domain/subscription.hpp"
#include "store/calendars.hpp"

#include <memory>
#include <optional>

namespace arrimage::actions {

/// A feed ready to be served, until when, and the calendar it is of.
struct PressedFeed {
    std::shared_ptr<const ReadyFile> file{};
    std::optional<domain::Instant> valid_until{}; ///< when time alone will change it
    store::CalendarKey calendar{};
};

/// Makes feeds from what is stored: head, fragments and tail, a pure function of the rows, the publisher and, for
/// cancelled meetings, the day. A change costs what it concerns, not what the feed holds. For one thread at a time.
class FeedPress {
  public:
    FeedPress(store::Database& database, Publisher publisher, ReadyFile::FormWriter write, bool gzip);

    /// Throws domain::Refusal (not_found) when there is no calendar of that name.
    PressedFeed press(const domain::CalendarName& name, const domain::FeedOptions& options,
                      domain::Instant now);

    const Publisher& publisher() const { return publisher_; }
    /// How many entries libical wrote so far.
    std::uint64_t rendered() const { return catalogue_.rendered(); }
    std::uint64_t pieces_made() const { return cutter_.made(); }
    /// What the feeds that anyone holds take of memory.
    std::size_t held() const { return cutter_.held(); }

  private:
    /// A calendar's row, and what its feed is a choice of.
    struct Subject {
        store::Calendar calendar{};
        domain::FeedScope scope{};
        std::map<domain::MeetingId, std::shared_ptr<const Fragment>>
            answered{};                               ///< shown instead, to an organizer
        std::optional<domain::Instant> valid_until{}; ///< when they no longer are one
    };

    Subject up_to_date(const domain::CalendarName& name, domain::Instant now);
    void add_answers(store::Session& session, Subject& subject, domain::Instant now);
    FeedPieces cut(const Subject& subject, const domain::CalendarName& name, const domain::Feed& feed);
    std::shared_ptr<const ReadyFile> file_of(const domain::CalendarName& name, FeedPieces pieces,
                                             domain::Instant last_modified) const;

    store::Database& database_;
    const Publisher publisher_;
    const ReadyFile::FormWriter write_;
    const bool gzip_;
    const ical::EventWriter events_;
    FeedCatalogue catalogue_;
    OrganizerView organizer_;
    PieceCutter cutter_{};
};

} // namespace arrimage::actions
