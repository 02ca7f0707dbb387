#pragma once

#include "actions/send_letters.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

namespace arrimage::actions {

/// Notes what becomes of letters on a thread of its own, all that is known at once in one commit: handing over never
/// waits for the disk, and what is known is on it a moment later.
class DeliveryNotes {
  public:
    DeliveryNotes(store::Database& database, domain::Instant now);
    ~DeliveryNotes();
    DeliveryNotes(const DeliveryNotes&) = delete;
    DeliveryNotes& operator=(const DeliveryNotes&) = delete;

    /// False once a commit failed: what is handed over from then on would not be noted, and be handed over again.
    bool add(const domain::Letter& letter, const mail::Delivery& delivery);

    /// Once everything added is committed: how many left, and which did not. Throws what a commit threw.
    Sending finish();

  private:
    struct Note {
        mail::Delivery delivery{};
        int attempts{0}; ///< this one included
    };

    void work();
    void commit(const std::deque<Note>& notes);
    void write(store::Transaction& transaction, const Note& note);

    store::Database& database_;
    domain::Instant now_;
    std::mutex mutex_{};
    std::condition_variable bell_{};
    std::deque<Note> waiting_{};
    bool ending_{false};
    Sending sending_{};
    std::exception_ptr trouble_{};
    std::jthread thread_{}; ///< last, so that it ends before what it uses
};

} // namespace arrimage::actions
