#include "actions/delivery_notes.hpp"

#include "domain/retry.hpp"
#include "store/letters.hpp"

namespace arrimage::actions {

using Fate = mail::Delivery::Fate;

DeliveryNotes::DeliveryNotes(store::Database& database, domain::Instant now)
    : database_(database), now_(now), thread_([this] { work(); }) {}

DeliveryNotes::~DeliveryNotes() {
    {
        const std::lock_guard hold{mutex_};
        ending_ = true;
    }
    bell_.notify_one();
}

bool DeliveryNotes::add(const domain::Letter& letter, const mail::Delivery& delivery) {
    const std::lock_guard hold{mutex_};
    waiting_.push_back({delivery, letter.attempts + 1});
    bell_.notify_one();
    return !trouble_;
}

Sending DeliveryNotes::finish() {
    {
        const std::lock_guard hold{mutex_};
        ending_ = true;
    }
    bell_.notify_one();
    thread_.join();
    if (trouble_) std::rethrow_exception(trouble_);
    return std::move(sending_);
}

void DeliveryNotes::work() {
    std::unique_lock hold{mutex_};
    while (true) {
        bell_.wait(hold, [this] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        const auto notes = std::exchange(waiting_, {});
        if (trouble_) continue;
        hold.unlock();
        std::exception_ptr trouble;
        try {
            commit(notes);
        } catch (...) {
            trouble = std::current_exception();
        }
        hold.lock();
        trouble_ = trouble;
    }
}

void DeliveryNotes::commit(const std::deque<Note>& notes) {
    store::Transaction transaction{database_, store::Purpose::bookkeeping};
    for (const auto& note : notes) write(transaction, note);
    transaction.commit();
}

void DeliveryNotes::write(store::Transaction& transaction, const Note& note) {
    const auto& [id, fate, words] = note.delivery;
    if (fate == Fate::left) {
        store::mark_letter_left(transaction, id, now_);
        ++sending_.left;
        return;
    }
    const auto due = fate == Fate::refused ? std::nullopt : domain::next_attempt(note.attempts, now_);
    if (due)
        store::postpone_letter(transaction, id, *due, words);
    else
        store::give_letter_up(transaction, id, now_, words);
    sending_.unsent.push_back({id, words, !due});
}

} // namespace arrimage::actions
