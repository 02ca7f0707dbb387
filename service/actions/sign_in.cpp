#include "actions/sign_in.hpp"

#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"
#include "store/sign_ins.hpp"

namespace arrimage::actions {

namespace {

using domain::LinkState;

constexpr std::size_t longest_client = 200;

struct Found {
    LinkState state{};
    domain::Identity identity{};
};

std::optional<Found> find(store::Session& session, const std::string& token_hash, domain::Instant now,
                          plan::Date today) {
    const auto link = store::find_sign_in_link(session, token_hash);
    if (!link) return std::nullopt;
    auto identity = store::find_identity(session, link->person, today).value();
    const auto state = identity.active ? domain::state_of(*link, now) : LinkState::expired;
    return Found{state, std::move(identity)};
}

[[noreturn]] void refuse() {
    throw domain::Refusal{domain::RefusalKind::gone,
                          "Ce lien ne sert plus\u00a0: il ne vaut qu’une fois, pendant quinze minutes. "
                          "Demandez-en un autre."};
}

/// Whole characters only.
std::string shortened(std::string_view client) {
    auto text = plan::text::clean(client);
    if (text.size() <= longest_client) return text;
    text.resize(longest_client);
    return plan::text::clean(text);
}

} // namespace

OfferedSignIn show_sign_in(store::Database& database, std::string_view token, domain::Instant now,
                           plan::Date today) {
    store::Session session{database};
    const auto found = find(session, hash_token(token), now, today);
    if (!found) return {};
    return {found->state, found->state == LinkState::usable ? found->identity.name : ""};
}

domain::Identity sign_in(const Env& env, const NewSignIn& asked) {
    const auto link_hash = hash_token(asked.link_token);
    store::Transaction transaction{env.database, store::Purpose::bookkeeping};
    const auto found = find(transaction, link_hash, env.now, asked.today);
    if (!found || found->state != LinkState::usable) refuse();
    store::use_sign_in_link(transaction, link_hash, env.now);
    if (asked.replacing) store::end_browser(transaction, *asked.replacing, env.now);
    store::save_browser(transaction, hash_token(asked.cookie_token),
                        {.person = found->identity.person,
                         .client = shortened(asked.client),
                         .created_at = env.now,
                         .last_seen_at = env.now,
                         .expires_at = env.now + domain::browser_life});
    transaction.commit();
    return found->identity;
}

} // namespace arrimage::actions
