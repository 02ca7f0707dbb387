#include "actions/add_subscription.hpp"

#include "actions/list_calendars.hpp"
#include "actions/tokens.hpp"
#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "store/subscriptions.hpp"

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t longest_label = 200;
constexpr std::size_t longest_url = 256;

void check(const NewSubscription& asked) {
    if (asked.label.empty()) throw Refusal{RefusalKind::invalid, "Donnez un nom à l’abonnement."};
    domain::check_line("Le nom de l’abonnement", asked.label, longest_label);
    domain::check(asked.options);
}

} // namespace

domain::Subscription add_subscription(store::Database& database, const NewSubscription& asked,
                                      domain::Instant now) {
    check(asked);
    check_calendar(database, asked.calendar, now);
    store::Transaction transaction{database};
    domain::Subscription subscription{.calendar = asked.calendar,
                                      .label = asked.label,
                                      .options = asked.options,
                                      .token_hash = hash_token(asked.token),
                                      .created_at = now};
    subscription.id = store::save_subscription(transaction, subscription);
    transaction.commit();
    return subscription;
}

std::string subscription_url(const std::string& base_url, const std::string& token,
                             const domain::CalendarName& calendar) {
    auto url = base_url + "/calendriers/" + token + "/" + domain::to_string(calendar) + ".ics";
    domain::check_line("L’adresse du lien", url, 10'000);
    if (url.size() > longest_url)
        throw Refusal{RefusalKind::invalid, "L’adresse du lien dépasse 256 caractères, que Google refuse : "
                                            "raccourcissez http.base_url dans les réglages."};
    return url;
}

} // namespace arrimage::actions
