#include "http/page_threads.hpp"

#include <algorithm>
#include <utility>

namespace arrimage::http {

PageThreads::PageThreads(unsigned threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
    for (unsigned i = 0; i < std::max(threads, 1u); ++i)
        threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
}

PageThreads::~PageThreads() {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
}

bool PageThreads::offer(Work work) {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= most_waiting_) return false;
    waiting_.push_back(std::move(work));
    changed_.notify_one();
    return true;
}

void PageThreads::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
        const Work work = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

} // namespace arrimage::http
