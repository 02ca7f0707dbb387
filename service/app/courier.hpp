#pragma once

#include "actions/send_letters.hpp"
#include "store/database.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace arrimage::app {

/// Sends letters as long as it lives, on a thread of its own: at once, whenever a commit brings some, and from time to
/// time those that stayed. Whatever goes wrong is logged once, until it is something else, and ends nothing.
class Courier {
  public:
    using Pass = std::function<actions::Sending(const std::stop_token&)>;

    Courier(store::Database& database, Pass pass, std::chrono::milliseconds rest = std::chrono::seconds{5});

    /// Ends after the letter under way.
    ~Courier();
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;

  private:
    void ring();
    void work(const std::stop_token& stop);
    void pass_once(const std::stop_token& stop);
    void tell(const actions::Sending& sending);

    store::Database& database_;
    Pass pass_;
    std::chrono::milliseconds rest_;
    std::mutex mutex_{};
    std::condition_variable_any bell_{};
    bool rung_{false};
    std::map<domain::LetterId, std::string> told_{}; ///< why letters stayed, the last time
    std::string trouble_{};                          ///< why the last pass failed; empty when it did not
    std::jthread thread_{};                          ///< last, so that it ends before what it uses
};

} // namespace arrimage::app
