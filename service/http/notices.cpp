#include "http/notices.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

constexpr std::size_t most_waiting = 1'000;

} // namespace

void Notices::put(domain::SessionId browser, Notice notice) {
    const std::lock_guard hold{mutex_};
    std::erase_if(waiting_, [&](const auto& waiting) { return waiting.first == browser; });
    waiting_.emplace_back(browser, std::move(notice));
    if (waiting_.size() > most_waiting) waiting_.pop_front();
}

Notice Notices::take(domain::SessionId browser) {
    const std::lock_guard hold{mutex_};
    const auto found = std::ranges::find(waiting_, browser, &std::pair<domain::SessionId, Notice>::first);
    if (found == waiting_.end()) return {};
    auto notice = std::move(found->second);
    waiting_.erase(found);
    return notice;
}

} // namespace arrimage::http
