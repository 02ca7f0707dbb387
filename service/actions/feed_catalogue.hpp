#pragma once

#include "actions/feed_pieces.hpp"
#include "domain/feed.hpp"
#include "ical/calendar.hpp"
#include "store/database.hpp"

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace arrimage::actions {

/// All that feeds may show, in their order, each entry rendered once: what a change concerns is read and rendered
/// again, and nothing else. For one thread at a time.
class FeedCatalogue {
  public:
    explicit FeedCatalogue(ical::EventWriter events);

    /// Brings it up to the session's version where that takes a few rows only; false when it must reload.
    bool follow(store::Session& session);

    /// Reads everything again, page by page, so that no writer waits for long, the next while one is rendered; entries whose stamps have not grown keep
    /// their rendering. What is committed meanwhile is for follow().
    void reload(store::Database& database);

    /// In the order of domain::comes_before.
    std::span<const domain::FeedLine> lines() const { return lines_; }

    /// The rendering of a line, by its place.
    const Fragment& fragment(std::size_t place) const { return *rendered_[place].fragment; }

    std::optional<plan::Date> latest_plan_start() const { return latest_plan_start_; }

    /// How many entries were rendered so far.
    std::uint64_t rendered() const { return next_serial_; }

  private:
    /// What tells one state of an entry from another: both only grow (domain::Meeting).
    struct Stamp {
        int sequence{0};
        domain::Instant changed_at{};
        bool operator==(const Stamp&) const = default;
    };
    struct Rendered {
        Stamp stamp{};
        std::shared_ptr<const Fragment> fragment{};
    };
    struct Row {
        domain::FeedLine line{};
        Rendered rendered{};
    };
    using Former = std::unordered_map<std::string_view, const Rendered*>;

    std::vector<Row> read_rows(store::Database& database);
    Row row_of(const domain::MeetingRecord& record, const Former& former);
    Row row_of(domain::FeedLine line, const domain::Entry& entry, const Former& former);
    Former former() const;
    void remove(domain::MeetingId meeting);
    void insert(Row row);

    ical::EventWriter events_;
    std::vector<domain::FeedLine> lines_{};
    std::vector<Rendered> rendered_{}; ///< as many, in the same places
    std::optional<plan::Date> latest_plan_start_{};
    std::uint64_t version_{0}; ///< of the database; 0 before the first reload
    std::uint64_t next_serial_{0};
};

} // namespace arrimage::actions
