#include "actions/ready_feeds.hpp"

#include "actions/calendar_standing.hpp"
#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "store/subscriptions.hpp"

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr auto use_is_noted_every = std::chrono::hours{1};

std::string key_of(const domain::CalendarName& calendar, const domain::FeedOptions& options) {
    return domain::to_string(calendar) + "?" +
           std::string{options.placeholders ? domain::to_string(*options.placeholders) : ""} + "," +
           std::to_string(options.cancelled_days) + "," + std::to_string(options.past_years);
}

ReadyForm without_fields(const ReadyFile::About& about, bool) {
    return {.etag = about.etag};
}

bool concerns(const std::optional<store::Changes>& changes, const store::CalendarKey& calendar) {
    return !changes || changes->concern(calendar);
}

/// The subscriptions that changes name, or all of them.
std::vector<domain::Subscription> changed_subscriptions(store::Session& session,
                                                        const std::optional<store::Changes>& changes) {
    if (!changes) return store::list_subscriptions(session);
    std::vector<domain::Subscription> changed;
    for (const auto id : changes->subscriptions) changed.push_back(store::load_subscription(session, id));
    return changed;
}

} // namespace

ReadyFeeds::ReadyFeeds(store::Database& database, Publisher publisher, Settings settings)
    : database_(database), most_bytes_(settings.most_bytes),
      press_(database, std::move(publisher), settings.write ? std::move(settings.write) : without_fields,
             settings.gzip) {}

std::shared_ptr<const ReadyFile> ReadyFeeds::find(std::string_view token, std::string_view name,
                                                  domain::Instant now) {
    const auto hash = hash_token(token);
    Asked asked;
    {
        const std::lock_guard hold{mutex_};
        if (version_ == database_.version()) asked = ask(hash, name, now);
    }
    if (!asked.file) make_ready(hash, name, now, asked);
    if (asked.use_to_note) note_use(*asked.use_to_note, now);
    return asked.file;
}

ReadyFeeds::Asked ReadyFeeds::ask(const std::string& token_hash, std::string_view name, domain::Instant now) {
    auto& link = usable_link(token_hash, name, now);
    Asked asked{.slot = link.slot};
    const auto& feed = link.slot->feed;
    if (link.slot->current && (!feed->valid_until || now < *feed->valid_until)) asked.file = feed->file;
    link.slot->asked = ++asked_;
    if (now - link.use_noted >= use_is_noted_every) {
        link.use_noted = now;
        asked.use_to_note = link.subscription.id;
    }
    return asked;
}

void ReadyFeeds::make_ready(const std::string& token_hash, std::string_view name, domain::Instant now,
                            Asked& asked) {
    const std::lock_guard making{making_};
    catch_up();
    {
        const std::lock_guard hold{mutex_};
        auto again = ask(token_hash, name, now);
        if (!again.use_to_note) again.use_to_note = asked.use_to_note;
        asked = std::move(again);
    }
    if (asked.file) return;
    auto pressed = press_.press(asked.slot->calendar, asked.slot->options, now);
    asked.file = pressed.file;
    keep(*asked.slot, std::move(pressed));
}

/// Brings the links and what is kept up to the present version.
void ReadyFeeds::catch_up() {
    std::optional<store::Changes> changes;
    Links links;
    std::uint64_t version = 0;
    {
        store::Session session{database_};
        version = session.version();
        if (version_ != 0) changes = session.changes_since(version_);
        links = changed_links(session, changes);
    }
    const std::lock_guard hold{mutex_};
    for (auto& link : links) put_link(std::move(link));
    for (auto& [key, slot] : slots_)
        if (slot.feed && concerns(changes, slot.feed->calendar)) slot.current = false;
    version_ = version;
}

ReadyFeeds::Links ReadyFeeds::changed_links(store::Session& session,
                                            const std::optional<store::Changes>& changes) const {
    Links links;
    for (auto& subscription : changed_subscriptions(session, changes)) {
        auto periods = periods_of(session, subscription, publisher().zone);
        links.push_back({.subscription = std::move(subscription), .periods = std::move(periods)});
    }
    return links;
}

void ReadyFeeds::put_link(Link link) {
    const auto& subscription = link.subscription;
    auto& slot = slots_[key_of(subscription.calendar, subscription.options)];
    slot.calendar = subscription.calendar;
    slot.options = subscription.options;
    auto& known = links_[subscription.token_hash];
    link.name = domain::to_string(subscription.calendar);
    link.slot = &slot;
    link.use_noted = std::max(known.use_noted, subscription.last_used_at.value_or(domain::Instant{}));
    known = std::move(link);
}

ReadyFeeds::Link& ReadyFeeds::usable_link(const std::string& token_hash, std::string_view name,
                                          domain::Instant now) {
    const auto link = links_.find(token_hash);
    if (link == links_.end() || link->second.name != name)
        throw Refusal{RefusalKind::not_found,
                      "Ce lien ne mène à aucun calendrier. Vérifiez qu’il est copié en entier."};
    if (link->second.subscription.revoked_at)
        throw Refusal{RefusalKind::gone, "Ce lien a été révoqué. Demandez-en un autre à la coordination."};
    if (link->second.periods && !domain::any_holds(*link->second.periods, now))
        throw Refusal{RefusalKind::gone, "Ce lien ne donne plus ce calendrier\u00a0: la personne à qui il "
                                         "appartient n’y a pas accès aujourd’hui."};
    return link->second;
}

void ReadyFeeds::keep(Slot& slot, PressedFeed feed) {
    const std::lock_guard hold{mutex_};
    slot.feed = std::move(feed);
    slot.current = true;
    ++feeds_made_;
    while (press_.held() > most_bytes_ && drop_least_recent(slot)) ++feeds_dropped_;
}

bool ReadyFeeds::drop_least_recent(const Slot& but) {
    Slot* oldest = nullptr;
    for (auto& [key, slot] : slots_)
        if (slot.feed && &slot != &but && (!oldest || slot.asked < oldest->asked)) oldest = &slot;
    if (!oldest) return false;
    oldest->feed.reset();
    oldest->current = false;
    return true;
}

void ReadyFeeds::note_use(domain::SubscriptionId id, domain::Instant now) {
    try {
        store::Transaction transaction{database_, store::Purpose::bookkeeping};
        store::touch_subscription(transaction, id, now);
        transaction.commit();
    } catch (const domain::Refusal&) {
        // The disk is full: a feed is still served, its use is noted another time.
    }
}

std::shared_ptr<const ReadyFile> ReadyFeeds::make(const domain::CalendarName& name,
                                                  const domain::FeedOptions& options, domain::Instant now) {
    const std::lock_guard making{making_};
    return press_.press(name, options, now).file;
}

ReadyFeeds::Counters ReadyFeeds::counters() {
    const std::lock_guard making{making_};
    const std::lock_guard hold{mutex_};
    return {press_.rendered(), press_.pieces_made(), feeds_made_, feeds_dropped_, press_.held()};
}

} // namespace arrimage::actions
