#pragma once

#include "app/office.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace arrimage::app {

/// Looks into the mailbox as long as it lives, on a thread of its own. Whatever goes wrong is logged once, until it is
/// something else, and ends nothing. Without a mailbox in the settings it does nothing.
class Postman {
  public:
    explicit Postman(Office& office);

    /// Ends after the mail under way.
    ~Postman();
    Postman(const Postman&) = delete;
    Postman& operator=(const Postman&) = delete;

  private:
    void work(const std::stop_token& stop);
    void look(const std::stop_token& stop);

    Office& office_;
    std::mutex mutex_{};
    std::condition_variable_any bell_{};
    std::string trouble_{}; ///< why the last look failed; empty when it did not
    std::jthread thread_{};
};

} // namespace arrimage::app
