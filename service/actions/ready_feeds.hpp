#pragma once

#include "actions/publish_calendar.hpp"

#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace arrimage::actions {

/// A feed as it goes out, made before it is asked for again.
struct ReadyFeed {
    std::shared_ptr<const std::string> identity{};
    std::shared_ptr<const std::string> gzip{}; ///< null when gzip is off
    std::string etag{};                        ///< strong, with its quotes
    domain::Instant last_modified{};
    std::string name{}; ///< of the calendar, without ".ics"
};

/// The feeds that were asked for, kept until something changes. Safe from any thread; after a change was
/// acknowledged no answer is older than it.
class ReadyFeeds {
  public:
    ReadyFeeds(store::Database& database, Publisher publisher, bool gzip);

    /// The feed behind a secret link. Throws domain::Refusal: not_found for a token never given or a name that is not
    /// the link's, gone for a revoked link.
    std::shared_ptr<const ReadyFeed> find(std::string_view token, std::string_view name, domain::Instant now);

    const Publisher& publisher() const { return publisher_; }

  private:
    struct Kept {
        std::uint64_t version{0};
        std::optional<domain::Instant> valid_until{};
        std::shared_ptr<const ReadyFeed> feed{};
    };
    using Links = std::unordered_map<std::string, domain::Subscription>;

    std::shared_ptr<const Links> links(std::uint64_t version);
    std::shared_ptr<const ReadyFeed> ready(const domain::Subscription& subscription, std::uint64_t version,
                                           domain::Instant now);
    void note_use(const domain::Subscription& subscription, domain::Instant now);

    store::Database& database_;
    const Publisher publisher_;
    const bool gzip_;
    std::mutex mutex_{};
    std::uint64_t links_version_{0};
    std::shared_ptr<const Links> links_{};
    std::unordered_map<std::string, Kept> kept_{};
    std::unordered_map<std::int64_t, domain::Instant> used_{}; ///< when each link's use was last written
};

} // namespace arrimage::actions
