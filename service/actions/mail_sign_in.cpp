#include "actions/mail_sign_in.hpp"

#include "actions/compose_letter.hpp"
#include "domain/percent_encoding.hpp"
#include "domain/sign_in_letter.hpp"
#include "store/letters.hpp"

namespace arrimage::actions {

namespace {

std::string link_of(const MailedSignIn& asked) {
    const auto link = asked.base_url + "/connexion/" + asked.offer.token;
    return asked.path.empty() ? link : link + "?suite=" + domain::percent_encoded(asked.path);
}

} // namespace

bool mail_sign_in(const Env& env, const Publisher& publisher, const MailedSignIn& asked) {
    store::Transaction transaction{env.database, store::Purpose::bookkeeping};
    const auto identity = offer_sign_in(transaction, asked.offer, env.now);
    if (!identity) return false;
    const domain::SignInLetter letter{
        .organisation = publisher.organisation, .link = link_of(asked), .user_agent = asked.client};
    store::save_letter(transaction,
                       compose_letter(env, publisher,
                                      {.to = {identity->name, asked.offer.address},
                                       .body = domain::sign_in_letter(letter, identity->language),
                                       .language = identity->language,
                                       .secret = true}));
    transaction.commit();
    return true;
}

} // namespace arrimage::actions
