#include "app/background.hpp"

#include <spdlog/spdlog.h>

namespace arrimage::app {

namespace {

constexpr std::size_t most_waiting = 1'000;

void do_logged(const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception& error) {
        spdlog::error("background work failed cause={}", error.what());
    }
}

} // namespace

Background::Background() : thread_([this] { run(); }) {}

Background::~Background() {
    {
        const std::lock_guard hold{mutex_};
        ending_ = true;
    }
    posted_.notify_one();
    thread_.join();
}

bool Background::post(std::function<void()> work) {
    {
        const std::lock_guard hold{mutex_};
        if (waiting_.size() >= most_waiting) return false;
        waiting_.push_back(std::move(work));
    }
    posted_.notify_one();
    return true;
}

void Background::run() {
    std::unique_lock hold{mutex_};
    while (!ending_) {
        posted_.wait(hold, [this] { return ending_ || !waiting_.empty(); });
        if (ending_) return;
        const auto work = std::move(waiting_.front());
        waiting_.pop_front();
        hold.unlock();
        do_logged(work);
        hold.lock();
    }
}

} // namespace arrimage::app
