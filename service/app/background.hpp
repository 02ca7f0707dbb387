#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace arrimage::app {

/// Work that is done after the answer that asked for it, one piece after the other on a thread of its own. What throws
/// is logged; at the end what waits is let go.
class Background {
  public:
    Background();
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// From any thread. False when a thousand pieces wait already: the work is not done.
    bool post(std::function<void()> work);

  private:
    void run();

    std::mutex mutex_{};
    std::condition_variable posted_{};
    std::deque<std::function<void()>> waiting_{};
    bool ending_{false};
    std::thread thread_;
};

} // namespace arrimage::app
