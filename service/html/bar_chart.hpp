#pragma once

#include <kainjow/mustache.hpp>

#include <string>
#include <vector>

namespace arrimage::html {

/// Bars on one scale, one under the other, each of parts side by side. What a bar says is written above it, so that
/// neither colours nor lengths say anything alone.
struct BarChart {
    struct Part {
        std::string look{}; ///< of class state-…
        std::string title{};
        int count{0};
    };
    struct Bar {
        std::string label{};
        std::vector<Part> parts{};
    };

    std::string id{};    ///< of its title in the page
    std::string title{}; ///< what it shows, for who does not see it
    std::vector<Bar> bars{};
};

/// `{{#chart}}{{>bar_chart}}{{/chart}}`: an SVG that takes its colours from the page, and has its own where there is no
/// style sheet. Nothing when there is nothing to draw.
kainjow::mustache::data chart_data(const BarChart& chart);

} // namespace arrimage::html
