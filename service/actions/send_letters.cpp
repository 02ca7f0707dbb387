#include "actions/send_letters.hpp"

#include "plan/text.hpp"
#include "store/letters.hpp"

#include <exception>

namespace arrimage::actions {

using domain::Letter;
using domain::LetterId;

namespace {

std::vector<Letter> next_page(store::Database& database, LetterId after) {
    constexpr int most = 20;
    store::Session session{database};
    return store::list_waiting_letters(session, after, most);
}

void mark_left(store::Database& database, LetterId id, domain::Instant now) {
    store::Transaction transaction{database, store::Purpose::bookkeeping};
    store::mark_letter_left(transaction, id, now);
    transaction.commit();
}

/// Why the letter stays; absent when it was handed on.
std::optional<std::string> hand_on(const mail::Transport& transport, const Letter& letter) {
    try {
        transport(letter);
        return std::nullopt;
    } catch (const std::exception& error) {
        return plan::text::clean(error.what());
    }
}

} // namespace

Sending send_letters(store::Database& database, const mail::Transport& transport, domain::Instant now,
                     const std::stop_token& stop) {
    Sending sending;
    LetterId last{};
    for (auto page = next_page(database, last); !page.empty(); page = next_page(database, last))
        for (const auto& letter : page) {
            if (stop.stop_requested()) return sending;
            last = letter.id;
            if (auto why = hand_on(transport, letter)) {
                sending.unsent.push_back({letter.id, *std::move(why)});
                continue;
            }
            mark_left(database, letter.id, now);
            ++sending.left;
        }
    return sending;
}

} // namespace arrimage::actions
