#include "actions/send_letters.hpp"

#include "actions/delivery_notes.hpp"
#include "store/letters.hpp"

#include <algorithm>
#include <set>

namespace arrimage::actions {

using domain::Letter;
using domain::LetterId;

namespace {

int recover(store::Database& database, domain::Instant now) {
    store::Transaction transaction{database, store::Purpose::bookkeeping};
    const auto recovered = store::recover_letters(transaction, now);
    if (recovered > 0) transaction.commit();
    return recovered;
}

/// The next letters, noted as under way.
std::vector<Letter> take_page(store::Database& database, LetterId after, std::optional<domain::Instant> due) {
    constexpr int most = 500;
    store::Transaction transaction{database, store::Purpose::bookkeeping};
    auto letters = store::list_waiting_letters(transaction, after, most, due);
    store::mark_letters_under_way(transaction, letters);
    if (!letters.empty()) transaction.commit();
    return letters;
}

void release(store::Database& database, const std::vector<Letter>& page, const std::set<LetterId>& known) {
    if (known.size() == page.size()) return;
    store::Transaction transaction{database, store::Purpose::bookkeeping};
    for (const auto& letter : page)
        if (!known.contains(letter.id)) store::release_letter(transaction, letter.id);
    transaction.commit();
}

Sending send_page(store::Database& database, const mail::Transport& transport,
                  const std::vector<Letter>& page, domain::Instant now, const std::stop_token& stop) {
    DeliveryNotes notes{database, now};
    std::set<LetterId> known;
    std::stop_source halt;
    const std::stop_callback asked{stop, [&halt] { halt.request_stop(); }};
    transport(
        page,
        [&](const mail::Delivery& delivery) {
            known.insert(delivery.letter);
            if (!notes.add(*std::ranges::lower_bound(page, delivery.letter, {}, &Letter::id), delivery))
                halt.request_stop();
        },
        halt.get_token());
    auto sending = notes.finish();
    release(database, page, known);
    return sending;
}

} // namespace

Sending send_letters(store::Database& database, const mail::Transport& transport, domain::Instant now,
                     const std::stop_token& stop, Pass pass) {
    Sending sending{.interrupted = recover(database, now)};
    const auto due = pass == Pass::due ? std::optional{now} : std::nullopt;
    LetterId last{};
    while (!stop.stop_requested()) {
        const auto page = take_page(database, last, due);
        if (page.empty()) break;
        last = page.back().id;
        auto sent = send_page(database, transport, page, now, stop);
        sending.left += sent.left;
        sending.unsent.insert(sending.unsent.end(), sent.unsent.begin(), sent.unsent.end());
    }
    std::ranges::sort(sending.unsent, {}, &UnsentLetter::id);
    return sending;
}

} // namespace arrimage::actions
