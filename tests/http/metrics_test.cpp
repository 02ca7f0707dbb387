#include "http/metrics.hpp"

#include "http/pages/metrics.hpp"
#include "support/catch.hpp"

#include <sstream>
#include <thread>
#include <vector>

using namespace arrimage::http;
using std::chrono::microseconds;

TEST_CASE("Metrics count by route and class of status, with durations that add up") {
    Metrics metrics;
    metrics.count({.label = "feed", .status = 200, .took = microseconds(100)});
    metrics.count({.label = "feed", .status = 304, .took = microseconds(101)});
    metrics.count({.label = "feed", .status = 200, .took = microseconds(2'000'000)});
    metrics.count({.label = "a\"b\\c\nd", .status = 404, .took = microseconds(1)});
    const std::string text = metrics.render({.connections = 3, .open_connections = 1, .timeouts = 2});
    for (const char* line :
         {"arrimage_http_connections_total 3\n", "# TYPE arrimage_http_open_connections gauge\n",
          "arrimage_http_timeouts_total 2\n",
          "arrimage_http_requests_total{route=\"feed\",status=\"2xx\"} 2\n",
          "arrimage_http_requests_total{route=\"feed\",status=\"3xx\"} 1\n",
          "arrimage_http_requests_total{route=\"a\\\"b\\\\c d\",status=\"4xx\"} 1\n",
          "arrimage_http_request_duration_seconds_bucket{route=\"feed\",le=\"0.0001\"} 1\n",
          "arrimage_http_request_duration_seconds_bucket{route=\"feed\",le=\"0.00025\"} 2\n",
          "arrimage_http_request_duration_seconds_bucket{route=\"feed\",le=\"1\"} 2\n",
          "arrimage_http_request_duration_seconds_bucket{route=\"feed\",le=\"+Inf\"} 3\n",
          "arrimage_http_request_duration_seconds_sum{route=\"feed\"} 2.000201\n",
          "arrimage_http_request_duration_seconds_count{route=\"feed\"} 3\n"}) {
        CAPTURE(line);
        CHECK(text.find(line) != std::string::npos);
    }
}

TEST_CASE("Every line of the metrics is a comment or a name with a number") {
    Metrics metrics;
    metrics.count({.label = "x", .status = 999, .took = microseconds(-5)});
    std::istringstream lines(*show_metrics(metrics, {}).body);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        if (line.starts_with("# ")) continue;
        std::size_t used = 0;
        const std::string number = line.substr(line.rfind(' ') + 1);
        CHECK(std::stod(number, &used) >= 0);
        CHECK(used == number.size());
    }
    CHECK(show_metrics(metrics, {}).headers.front().second == "text/plain; version=0.0.4; charset=utf-8");
}

TEST_CASE("Counting from several threads loses nothing") {
    Metrics metrics;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 2'500; ++n)
                metrics.count({.label = "x", .status = 200, .took = microseconds(n)});
        });
    threads.clear();
    CHECK(metrics.render({}).find("requests_total{route=\"x\",status=\"2xx\"} 10000\n") != std::string::npos);
}
