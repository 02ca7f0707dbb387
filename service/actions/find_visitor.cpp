#include "actions/find_visitor.hpp"

#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "store/sign_ins.hpp"

namespace arrimage::actions {

namespace {

constexpr std::chrono::minutes use_is_noted_every{1};

void note_use(store::Database& database, domain::SessionId browser, domain::Instant now) {
    try {
        store::Transaction transaction{database, store::Purpose::bookkeeping};
        store::touch_browser(transaction, browser, now);
        transaction.commit();
    } catch (const domain::Refusal&) {
        // The disk is full: pages are still shown, the use is noted another time.
    }
}

} // namespace

std::optional<SignedIn> find_visitor(store::Database& database, std::string_view cookie_token,
                                     domain::Instant now, plan::Date today) {
    std::optional<domain::Browser> browser;
    std::optional<domain::Identity> identity;
    {
        store::Session session{database};
        browser = store::find_browser(session, hash_token(cookie_token));
        if (!browser || !domain::is_signed_in(*browser, now)) return std::nullopt;
        identity = store::find_identity(session, browser->person, today);
    }
    if (!identity || !identity->active) return std::nullopt;
    if (now - browser->last_seen_at >= use_is_noted_every) note_use(database, browser->id, now);
    return SignedIn{*std::move(identity), browser->id};
}

} // namespace arrimage::actions
