#include "http/metrics.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <iterator>

namespace arrimage::http {
namespace {

struct Counter {
    std::string_view name{}, kind{}, help{};
    std::uint64_t Server::Counters::*value{};
};

constexpr std::array<Counter, 6> server_counters{{
    {"arrimage_http_connections_total", "counter", "Connections accepted.", &Server::Counters::connections},
    {"arrimage_http_open_connections", "gauge", "Connections open now.", &Server::Counters::open_connections},
    {"arrimage_http_received_requests_total", "counter", "Requests received.", &Server::Counters::requests},
    {"arrimage_http_sent_bytes_total", "counter", "Bytes sent.", &Server::Counters::bytes_out},
    {"arrimage_http_refused_framings_total", "counter", "Requests refused unread.",
     &Server::Counters::refused_framings},
    {"arrimage_http_timeouts_total", "counter", "Connections cut for slowness.", &Server::Counters::timeouts},
}};

void put_help(std::string& text, std::string_view name, std::string_view kind, std::string_view help) {
    fmt::format_to(std::back_inserter(text), "# HELP {0} {2}\n# TYPE {0} {1}\n", name, kind, help);
}

std::string escaped(std::string_view label) {
    std::string value;
    for (char c : label) {
        if (c == '\\' || c == '"') value += '\\';
        value += c == '\n' ? ' ' : c;
    }
    return value;
}

} // namespace

constinit const std::array<std::uint64_t, Metrics::duration_bounds> Metrics::bounds_in_microseconds{
    100, 250, 500, 1'000, 2'500, 5'000, 10'000, 50'000, 250'000, 1'000'000};

void Metrics::count(const Served& served) {
    const auto took = static_cast<std::uint64_t>(std::max<std::int64_t>(served.took.count(), 0));
    const auto bound =
        std::ranges::lower_bound(bounds_in_microseconds, took) - bounds_in_microseconds.begin();
    const std::size_t status_class = std::clamp<std::size_t>(served.status / 100, 1, status_classes) - 1;
    const std::lock_guard lock(mutex_);
    auto row = rows_.find(served.label);
    if (row == rows_.end()) row = rows_.emplace(std::string(served.label), Row{}).first;
    ++row->second.by_class[status_class];
    ++row->second.by_duration[static_cast<std::size_t>(bound)];
    row->second.microseconds += took;
}

void Metrics::render_requests(std::string& text, const std::string& route, const Row& row) {
    for (std::size_t i = 0; i < row.by_class.size(); ++i)
        if (row.by_class[i] > 0)
            fmt::format_to(std::back_inserter(text),
                           "arrimage_http_requests_total{{route=\"{}\",status=\"{}xx\"}} {}\n", route, i + 1,
                           row.by_class[i]);
}

void Metrics::render_durations(std::string& text, const std::string& route, const Row& row) {
    constexpr std::string_view name = "arrimage_http_request_duration_seconds";
    const auto out = std::back_inserter(text);
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < bounds_in_microseconds.size(); ++i) {
        total += row.by_duration[i];
        fmt::format_to(out, "{}_bucket{{route=\"{}\",le=\"{}\"}} {}\n", name, route,
                       static_cast<double>(bounds_in_microseconds[i]) / 1e6, total);
    }
    total += row.by_duration.back();
    fmt::format_to(out, "{}_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", name, route, total);
    fmt::format_to(out, "{}_sum{{route=\"{}\"}} {:.6f}\n", name, route,
                   static_cast<double>(row.microseconds) / 1e6);
    fmt::format_to(out, "{}_count{{route=\"{}\"}} {}\n", name, route, total);
}

std::string Metrics::render(const Server::Counters& counters) const {
    std::string text;
    for (const Counter& counter : server_counters) {
        put_help(text, counter.name, counter.kind, counter.help);
        fmt::format_to(std::back_inserter(text), "{} {}\n", counter.name, counters.*counter.value);
    }
    const std::lock_guard lock(mutex_);
    put_help(text, "arrimage_http_requests_total", "counter",
             "Requests answered, by route and class of status.");
    for (const auto& [route, row] : rows_) render_requests(text, escaped(route), row);
    put_help(text, "arrimage_http_request_duration_seconds", "histogram",
             "From the head read to the answer sent.");
    for (const auto& [route, row] : rows_) render_durations(text, escaped(route), row);
    return text;
}

} // namespace arrimage::http
