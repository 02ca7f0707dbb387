#include "html/bar_chart.hpp"

#include "domain/names.hpp"
#include "html/values.hpp"

#include <algorithm>
#include <string_view>

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

constexpr int width = 640;
constexpr int row_height = 44;
constexpr int text_height = 18;

/// As on white paper.
constexpr domain::Name<std::string_view> paper_colours[] = {
    {"held", "#1b6334"}, {"dated", "#0b4f88"},       {"cancelled", "#e9edf1"},
    {"late", "#fdeeeb"}, {"to-schedule", "#fdf3d3"},
};

int all_of(const BarChart::Bar& bar) {
    int sum = 0;
    for (const auto& part : bar.parts) sum += part.count;
    return sum;
}

data bar_data(const BarChart::Bar& bar, int row, int longest) {
    data parts{data::type::list};
    int done = 0;
    for (const auto& part : bar.parts) {
        if (part.count == 0) continue;
        const int from = done * (width - 2) / longest, to = (done += part.count) * (width - 2) / longest;
        data values{"look", part.look};
        values["title"] = part.title;
        values["colour"] = std::string{domain::name_of(paper_colours, std::string_view{part.look})};
        values["x"] = std::to_string(from + 1);
        values["y"] = std::to_string(row * row_height + text_height + 4);
        values["width"] = std::to_string(std::max(to - from, 1));
        parts.push_back(values);
    }
    data values{"label", bar.label};
    values["text_y"] = std::to_string(row * row_height + text_height - 2);
    values["parts"] = std::move(parts);
    return values;
}

} // namespace

data chart_data(const BarChart& chart) {
    int longest = 0;
    for (const auto& bar : chart.bars) longest = std::max(longest, all_of(bar));
    if (longest == 0) return false;
    data values{"chart_id", chart.id};
    values["chart_title"] = chart.title;
    values["chart_width"] = std::to_string(width);
    values["chart_height"] = std::to_string(static_cast<int>(chart.bars.size()) * row_height);
    data bars{data::type::list};
    for (std::size_t i = 0; i < chart.bars.size(); ++i)
        bars.push_back(bar_data(chart.bars[i], static_cast<int>(i), longest));
    values["bars"] = std::move(bars);
    return values;
}

} // namespace arrimage::html
