#pragma once

#include "http/metrics.hpp"
#include "http/reply.hpp"

namespace arrimage::http {

/// /metrics, as Prometheus reads it.
Reply show_metrics(const Metrics& metrics, const Server::Counters& counters);

} // namespace arrimage::http
