#pragma once

#include "http/access_log.hpp"
#include "http/server.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace arrimage::http {

/// Counts what was served, by route and class of status. Safe from any thread.
class Metrics {
  public:
    void count(const Served& served);

    /// Everything counted, in the text exposition format 0.0.4 of Prometheus, rows in a fixed order.
    std::string render(const Server::Counters& counters) const;

  private:
    static constexpr std::size_t status_classes = 5;
    static constexpr std::size_t duration_bounds = 10;

    struct Row {
        std::array<std::uint64_t, status_classes> by_class{};
        std::array<std::uint64_t, duration_bounds + 1> by_duration{}; ///< the last: longer than every bound
        std::uint64_t microseconds{0};
    };

    static const std::array<std::uint64_t, duration_bounds> bounds_in_microseconds;
    static void render_requests(std::string& text, const std::string& route, const Row& row);
    static void render_durations(std::string& text, const std::string& route, const Row& row);

    mutable std::mutex mutex_{};
    std::map<std::string, Row, std::less<>> rows_{};
};

} // namespace arrimage::http
