#include "http/rate_limit.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

constexpr std::size_t max_key = 256;

} // namespace

RateLimit::RateLimit(unsigned burst, std::chrono::seconds period, std::size_t most_keys)
    : period_(period), capacity_(burst * period), most_keys_(std::max<std::size_t>(most_keys, 1)) {}

bool RateLimit::allow(std::string_view key, domain::Instant now) {
    const std::lock_guard lock(mutex_);
    const auto bucket = buckets_.find(std::string(key.substr(0, max_key)));
    if (bucket == buckets_.end()) {
        add(std::string(key.substr(0, max_key)), now + period_);
        return true;
    }
    // Later than an empty bucket's when the clock went back.
    const auto full_at = std::clamp(bucket->second->first, now, now + capacity_);
    const bool has_token = full_at + period_ <= now + capacity_;
    auto filling = fillings_.extract(bucket->second);
    filling.key() = has_token ? full_at + period_ : full_at;
    bucket->second = fillings_.insert(std::move(filling));
    return has_token;
}

void RateLimit::add(std::string key, domain::Instant full_at) {
    if (buckets_.size() >= most_keys_) forget_fullest();
    Fillings made; // first, so that nothing is half done where memory ends
    made.emplace(full_at, nullptr);
    const auto bucket = buckets_.emplace(std::move(key), made.begin()).first;
    made.begin()->second = &bucket->first;
    bucket->second = fillings_.insert(made.extract(made.begin()));
}

void RateLimit::forget_fullest() {
    buckets_.erase(*fillings_.begin()->second);
    fillings_.erase(fillings_.begin());
}

std::size_t RateLimit::keys() const {
    const std::lock_guard lock(mutex_);
    return buckets_.size();
}

} // namespace arrimage::http
