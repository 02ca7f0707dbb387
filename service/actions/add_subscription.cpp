#include "actions/add_subscription.hpp"

#include "actions/calendar_standing.hpp"
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

void check_allowed(store::Session& session, const NewSubscription& asked) {
    if (!asked.person) return;
    const auto calendar = store::find_calendar(session, asked.calendar);
    const auto standing = load_standing(session, *asked.person);
    if (calendar && may_follow(*calendar, standing, asked.today)) return;
    throw Refusal{RefusalKind::not_allowed,
                  "Cette personne n’a pas accès aujourd’hui au calendrier «\u00a0" +
                      domain::to_string(asked.calendar) +
                      "\u00a0». Elle peut suivre ses rencontres, le plan, les comités où elle siège et ses "
                      "territoires."};
}

} // namespace

domain::Subscription add_subscription(store::Database& database, const NewSubscription& asked,
                                      domain::Instant now) {
    check(asked);
    check_calendar(database, asked.calendar, now);
    store::Transaction transaction{database};
    check_allowed(transaction, asked);
    domain::Subscription subscription{.calendar = asked.calendar,
                                      .label = asked.label,
                                      .options = asked.options,
                                      .token_hash = hash_token(asked.token),
                                      .created_at = now,
                                      .person = asked.person};
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
