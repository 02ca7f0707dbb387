#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace arrimage::http {

/// Threads for handlers that take long, and a bounded queue before them: who would wait beyond it is told so at once.
class PageThreads {
  public:
    /// Must not throw.
    using Work = std::function<void()>;

    PageThreads(unsigned threads, std::size_t most_waiting);
    /// Drops what waits; returns when what is under way has ended.
    ~PageThreads();
    PageThreads(const PageThreads&) = delete;
    PageThreads& operator=(const PageThreads&) = delete;

    /// Takes work to be done in its turn; false when too much waits already.
    bool offer(Work work);

  private:
    void run(const std::stop_token& stop);

    const std::size_t most_waiting_;
    std::mutex mutex_{};
    std::condition_variable_any changed_{};
    std::deque<Work> waiting_{};
    std::vector<std::jthread> threads_{}; // asked to stop and joined before the rest goes
};

} // namespace arrimage::http
