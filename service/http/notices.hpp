#pragma once

#include "domain/ids.hpp"

#include <deque>
#include <mutex>
#include <string>
#include <utility>

namespace arrimage::http {

/// What a page says once, after an act: a sentence, and a secret link that is never shown again.
struct Notice {
    std::string sentence{};
    std::string link{};
};

/// Notices on their way from the act to the next page of the same browser. Kept in memory only: a secret that waits is
/// nowhere on disk. Safe from any thread; the oldest go beyond a thousand.
class Notices {
  public:
    void put(domain::SessionId browser, Notice notice);

    /// The last one put for that browser, empty when there is none; it is shown once.
    Notice take(domain::SessionId browser);

  private:
    std::mutex mutex_{};
    std::deque<std::pair<domain::SessionId, Notice>> waiting_{};
};

} // namespace arrimage::http
