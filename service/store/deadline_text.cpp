#include "store/deadline_text.hpp"

#include "store/values.hpp"

#include <algorithm>

namespace arrimage::store {

namespace {

constexpr std::string_view open_end = "..";

std::string end_text(const std::optional<plan::Date>& end) {
    return end ? plan::to_iso(*end) : std::string{open_end};
}

std::optional<plan::Date> end_of(std::string_view text) {
    if (text == open_end) return std::nullopt;
    return required(plan::from_iso(text), "deadlines.alternatives");
}

} // namespace

std::string join_lines(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text.append(text.empty() ? "" : "\n").append(word);
    return text;
}

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, length));
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return lines;
}

std::string intervals_text(const std::vector<plan::Interval>& intervals) {
    std::vector<std::string> lines;
    lines.reserve(intervals.size());
    for (const auto& [start, end] : intervals) lines.push_back(end_text(start) + "/" + end_text(end));
    return join_lines(lines);
}

std::vector<plan::Interval> intervals_of(std::string_view text) {
    std::vector<plan::Interval> intervals;
    for (const std::string_view line : split_lines(text)) {
        const auto slash = line.find('/');
        if (slash == std::string_view::npos) throw std::runtime_error{"unexpected interval in the database"};
        intervals.push_back({end_of(line.substr(0, slash)), end_of(line.substr(slash + 1))});
    }
    return intervals;
}

} // namespace arrimage::store
