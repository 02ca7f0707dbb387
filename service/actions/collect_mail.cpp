#include "actions/collect_mail.hpp"

#include "store/facts.hpp"

#include <charconv>

namespace arrimage::actions {

namespace {

constexpr std::string_view fact = "mailbox";

/// "validity:last"
std::optional<mail::MailboxPosition> position_of(store::Database& database) {
    store::Session session{database};
    const auto text = store::find_fact(session, fact);
    if (!text) return std::nullopt;
    mail::MailboxPosition position;
    const auto colon = text->find(':');
    if (colon == text->npos) return std::nullopt;
    std::from_chars(text->data(), text->data() + colon, position.validity);
    std::from_chars(text->data() + colon + 1, text->data() + text->size(), position.last);
    return position;
}

void keep(store::Database& database, const mail::MailboxPosition& position) {
    store::Transaction transaction{database, store::Purpose::bookkeeping};
    store::save_fact(transaction, fact,
                     std::to_string(position.validity) + ":" + std::to_string(position.last));
    transaction.commit();
}

} // namespace

Collected collect_mail(const Env& env, const Reception& reception, const mail::Server& server,
                       const std::stop_token& stop) {
    Collected collected;
    const auto known = position_of(env.database);
    const mail::MailTaker taker{.begin = [&](const auto& position) { keep(env.database, position); },
                                .take =
                                    [&](const std::string& bytes, const mail::MailboxPosition& position) {
                                        ++collected[receive_mail(env, reception, bytes).outcome];
                                        keep(env.database, position);
                                    }};
    const auto end = mail::fetch_mail(server, known, taker, stop);
    if (end != known) keep(env.database, end);
    return collected;
}

} // namespace arrimage::actions
