#include "http/site_map.hpp"

#include "http/pages/asset.hpp"
#include "http/pages/calendar.hpp"
#include "http/pages/health.hpp"
#include "http/pages/index.hpp"
#include "http/pages/metrics.hpp"
#include "http/pages/robots.hpp"

namespace arrimage::http {

Routes site_map(const Site& site) {
    const auto index = [site](const Request&, const Captures&) { return show_index(site.index); };
    const auto calendar = [site](const Request& request, const Captures& captures) {
        return show_calendar(request, site.feeds.find(captures["token"], captures["name"], site.now()));
    };
    const auto health = [](const Request&, const Captures&) { return show_health(); };
    const auto figures = [site](const Request&, const Captures&) {
        return show_metrics(site.metrics, site.counters());
    };
    const auto robots = [](const Request&, const Captures&) { return show_robots(); };
    const auto since = site.now();
    return {.rows = {
                {"GET", "/", Access::anyone, index, "index"},
                {"GET", "/arrimage.css", Access::anyone, asset_page("/arrimage.css", since), "asset"},
                {"GET", "/arrimage.js", Access::anyone, asset_page("/arrimage.js", since), "asset"},
                {"GET", "/arrimage.svg", Access::anyone, asset_page("/arrimage.svg", since), "asset"},
                {"GET", "/htmx.js", Access::anyone, asset_page("/htmx.js", since), "asset"},
                {"GET", "/pico.css", Access::anyone, asset_page("/pico.css", since), "asset"},
                {"GET", "/calendriers/{token}/{name}.ics", Access::link_holder, calendar, "calendar"},
                {"GET", "/healthz", Access::anyone, health, "health"},
                {"GET", "/metrics", Access::anyone, figures, "metrics"},
                {"GET", "/robots.txt", Access::anyone, robots, "robots"},
            }};
}

} // namespace arrimage::http
