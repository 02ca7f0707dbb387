#pragma once

#include "actions/ready_feeds.hpp"
#include "html/index_page.hpp"
#include "http/metrics.hpp"
#include "http/routes.hpp"
#include "http/server.hpp"

#include <functional>

namespace arrimage::http {

/// What the pages use; each reference outlives the routes.
struct Site {
    actions::ReadyFeeds& feeds;
    const Metrics& metrics;
    html::IndexPage index{};
    std::function<Server::Counters()> counters{};
    std::function<domain::Instant()> now{};
};

/// Every address that the daemon answers, who may ask, and the page that answers.
Routes site_map(const Site& site);

} // namespace arrimage::http
