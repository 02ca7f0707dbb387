#include "actions/sign_out.hpp"

#include "domain/refusal.hpp"
#include "store/sign_ins.hpp"

#include <algorithm>

namespace arrimage::actions {

std::vector<domain::Browser> list_browsers(store::Database& database, domain::PersonId person,
                                           domain::Instant now) {
    store::Session session{database};
    auto browsers = store::list_browsers(session, person);
    std::erase_if(browsers, [&](const auto& browser) { return !domain::is_signed_in(browser, now); });
    return browsers;
}

void sign_out(const Env& env, domain::PersonId person, domain::SessionId browser) {
    store::Transaction transaction{env.database, store::Purpose::removal};
    const auto theirs = store::list_browsers(transaction, person);
    if (std::ranges::find(theirs, browser, &domain::Browser::id) == theirs.end())
        throw domain::Refusal{domain::RefusalKind::not_found, "Cette connexion est déjà finie."};
    store::end_browser(transaction, browser, env.now);
    transaction.commit();
}

} // namespace arrimage::actions
