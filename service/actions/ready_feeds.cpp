#include "actions/ready_feeds.hpp"

#include "actions/gzip.hpp"
#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "store/subscriptions.hpp"

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t most_kept = 1'000;
constexpr auto use_is_noted_every = std::chrono::hours{1};

std::string key_of(const domain::CalendarName& calendar, const domain::FeedOptions& options) {
    return domain::to_string(calendar) + "?" +
           std::string{options.placeholders ? domain::to_string(*options.placeholders) : ""} + "," +
           std::to_string(options.cancelled_days) + "," + std::to_string(options.past_years);
}

std::shared_ptr<const std::string> shared(std::string bytes) {
    return std::make_shared<const std::string>(std::move(bytes));
}

std::shared_ptr<const ReadyFeed> made_ready(PublishedFeed feed, const domain::CalendarName& calendar,
                                            bool with_gzip) {
    auto ready = std::make_shared<ReadyFeed>();
    ready->etag = etag_of(feed.bytes);
    if (with_gzip) ready->gzip = shared(gzip(feed.bytes));
    ready->identity = shared(std::move(feed.bytes));
    ready->last_modified = feed.last_modified;
    ready->name = domain::to_string(calendar);
    return ready;
}

} // namespace

ReadyFeeds::ReadyFeeds(store::Database& database, Publisher publisher, bool gzip)
    : database_(database), publisher_(std::move(publisher)), gzip_(gzip) {}

std::shared_ptr<const ReadyFeed> ReadyFeeds::find(std::string_view token, std::string_view name,
                                                  domain::Instant now) {
    // Read before anything else: a change made meanwhile can only make what is kept look older than it is.
    const auto version = database_.version();
    const auto table = links(version);
    const auto link = table->find(hash_token(token));
    if (link == table->end() || domain::to_string(link->second.calendar) != name)
        throw Refusal{RefusalKind::not_found,
                      "Ce lien ne mène à aucun calendrier. Vérifiez qu’il est copié en entier."};
    if (link->second.revoked_at)
        throw Refusal{RefusalKind::gone, "Ce lien a été révoqué. Demandez-en un autre à la coordination."};
    auto feed = ready(link->second, version, now);
    note_use(link->second, now);
    return feed;
}

std::shared_ptr<const ReadyFeeds::Links> ReadyFeeds::links(std::uint64_t version) {
    {
        const std::lock_guard hold{mutex_};
        if (links_ && links_version_ == version) return links_;
    }
    auto table = std::make_shared<Links>();
    {
        store::Session session{database_};
        for (auto& subscription : store::list_subscriptions(session))
            table->emplace(subscription.token_hash, std::move(subscription));
    }
    const std::lock_guard hold{mutex_};
    if (!links_ || links_version_ < version) {
        links_ = table;
        links_version_ = version;
    }
    return table;
}

std::shared_ptr<const ReadyFeed> ReadyFeeds::ready(const domain::Subscription& subscription,
                                                   std::uint64_t version, domain::Instant now) {
    const auto key = key_of(subscription.calendar, subscription.options);
    {
        const std::lock_guard hold{mutex_};
        const auto found = kept_.find(key);
        if (found != kept_.end() && found->second.version == version &&
            (!found->second.valid_until || now < *found->second.valid_until))
            return found->second.feed;
    }
    auto published =
        publish_calendar(database_, publisher_, subscription.calendar, subscription.options, now);
    const auto valid_until = published.valid_until;
    auto feed = made_ready(std::move(published), subscription.calendar, gzip_);
    const std::lock_guard hold{mutex_};
    if (kept_.size() >= most_kept) kept_.clear();
    auto& kept = kept_[key];
    if (kept.version <= version) kept = {version, valid_until, feed};
    return feed;
}

void ReadyFeeds::note_use(const domain::Subscription& subscription, domain::Instant now) {
    {
        const std::lock_guard hold{mutex_};
        auto& last =
            used_.try_emplace(subscription.id.value, subscription.last_used_at.value_or(domain::Instant{}))
                .first->second;
        if (now - last < use_is_noted_every) return;
        last = now;
    }
    try {
        store::Transaction transaction{database_, store::Purpose::bookkeeping};
        store::touch_subscription(transaction, subscription.id, now);
        transaction.commit();
    } catch (const domain::Refusal&) {
        // The disk is full: a feed is still served, its use is noted another time.
    }
}

} // namespace arrimage::actions
