#pragma once

#include "domain/meeting.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace arrimage::http {

/// How often each client, address or token may do something. Each has a bucket of `burst` tokens of which one is spent
/// at a time and one comes back every `period`: never more than burst + t/period in any time t. Safe from any thread.
class RateLimit {
  public:
    /// `burst` at least 1, `period` positive; remembers at most `most_keys`.
    RateLimit(unsigned burst, std::chrono::seconds period, std::size_t most_keys = 10'000);

    /// Spends a token when there is one. Of a key longer than 256 bytes the beginning counts. Where a key more than
    /// `most_keys` comes, the fullest bucket is forgotten, which is then full.
    bool allow(std::string_view key, domain::Instant now);

    std::size_t keys() const;

  private:
    /// When each bucket will be full again, the earliest first; the key is that of buckets_.
    using Fillings = std::multimap<domain::Instant, const std::string*>;

    void add(std::string key, domain::Instant full_at);
    void forget_fullest();

    const std::chrono::seconds period_;
    const std::chrono::seconds capacity_;
    const std::size_t most_keys_;
    mutable std::mutex mutex_{};
    Fillings fillings_{};
    std::unordered_map<std::string, Fillings::iterator> buckets_{};
};

} // namespace arrimage::http
