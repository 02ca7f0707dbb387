#pragma once

#include "actions/feed_press.hpp"
#include "domain/calendar_access.hpp"
#include "domain/subscription.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace arrimage::actions {

/// The feeds that were asked for, kept ready until something changes what they show. Safe from any thread; after a
/// change was acknowledged no answer is older than it. When they take more memory than allowed, those that were asked
/// for the longest ago go, and are made again when they are asked for.
class ReadyFeeds {
  public:
    struct Settings {
        bool gzip{true};
        std::size_t most_bytes{24 << 20};
        ReadyFile::FormWriter write{}; ///< empty: forms without header fields
    };

    ReadyFeeds(store::Database& database, Publisher publisher, Settings settings);

    /// The feed behind a secret link. Throws domain::Refusal: not_found for a token never given or a name that is not
    /// the link's, gone for a revoked link and on days when its owner may not follow the calendar.
    std::shared_ptr<const ReadyFile> find(std::string_view token, std::string_view name, domain::Instant now);

    /// The feed that a subscriber with these options would get; it is not kept. Throws domain::Refusal (not_found) when
    /// there is no calendar of that name.
    std::shared_ptr<const ReadyFile> make(const domain::CalendarName& name,
                                          const domain::FeedOptions& options, domain::Instant now);

    const Publisher& publisher() const { return press_.publisher(); }

    /// Counted since the start.
    struct Counters {
        std::uint64_t entries_rendered{0}, pieces_made{0}, feeds_made{0}, feeds_dropped{0}, bytes_held{0};
    };
    Counters counters();

  private:
    /// One calendar with one choice of options, for all the links to it.
    struct Slot {
        domain::CalendarName calendar{};
        domain::FeedOptions options{};
        std::optional<PressedFeed> feed{}; ///< the last one made, whose pieces serve the next
        bool current{false};               ///< nothing changed it since
        std::uint64_t asked{0};            ///< the later, the greater
    };
    struct Link {
        domain::Subscription subscription{};
        std::optional<std::vector<domain::Period>> periods{}; ///< when its owner lets it work; absent: always
        std::string name{};
        Slot* slot{nullptr};
        domain::Instant use_noted{};
    };
    using Links = std::vector<Link>;
    /// What a request finds: no file where it must be made first.
    struct Asked {
        Slot* slot{nullptr};
        std::shared_ptr<const ReadyFile> file{};
        std::optional<domain::SubscriptionId> use_to_note{};
    };

    Asked ask(const std::string& token_hash, std::string_view name, domain::Instant now);
    void make_ready(const std::string& token_hash, std::string_view name, domain::Instant now, Asked& asked);
    void catch_up();
    Links changed_links(store::Session& session, const std::optional<store::Changes>& changes) const;
    void put_link(Link link);
    Link& usable_link(const std::string& token_hash, std::string_view name, domain::Instant now);
    void keep(Slot& slot, PressedFeed feed);
    bool drop_least_recent(const Slot& but);
    void note_use(domain::SubscriptionId id, domain::Instant now);

    store::Database& database_;
    const std::size_t most_bytes_;

    std::mutex making_{}; ///< taken before `mutex_`; what is below is its own
    FeedPress press_;

    std::mutex mutex_{};       ///< held for moments only
    std::uint64_t version_{0}; ///< of the database, up to which links and slots are right
    std::unordered_map<std::string, Link> links_{}; ///< by the hash of their token
    std::map<std::string, Slot> slots_{};
    std::uint64_t asked_{0};
    std::uint64_t feeds_made_{0};
    std::uint64_t feeds_dropped_{0};
};

} // namespace arrimage::actions
