#include "cli/json_plan.hpp"

namespace arrimage::cli {

namespace json = boost::json;

namespace {

json::value date_or_null(const std::optional<plan::Date>& date) {
    return date ? json::value(plan::to_iso(*date)) : json::value(nullptr);
}

json::value text_or_null(const std::optional<std::string>& text) {
    return text ? json::value(*text) : json::value(nullptr);
}

json::object interval(const std::optional<plan::Date>& start, const std::optional<plan::Date>& end) {
    return {{"start", date_or_null(start)}, {"end", date_or_null(end)}};
}

/// An array of what `shape` makes of each element.
template <class Range, class Shape>
json::array each(const Range& range, Shape shape) {
    json::array array;
    array.reserve(range.size());
    for (const auto& element : range) array.emplace_back(shape(element));
    return array;
}

json::object resource(const plan::Resource& resource) {
    return {{"kind", plan::to_string(resource.kind)}, {"text", resource.text}};
}

json::object slot(const plan::Slot& slot) {
    return {{"deadline", slot.deadline ? json::value(to_json(*slot.deadline)) : json::value(nullptr)},
            {"territory", text_or_null(slot.territory)}};
}

json::value obligation(const std::optional<plan::Obligation>& obligation) {
    if (!obligation) return nullptr;
    return json::object{{"kind", plan::to_string(obligation->kind)},
                        {"slots", each(obligation->slots, slot)}};
}

json::object activity(const plan::Activity& activity) {
    return {{"key", activity.key},
            {"number", activity.number},
            {"title", activity.title},
            {"resources", each(activity.resources, resource)},
            {"deadlines", each(activity.deadlines, [](const auto& deadline) { return to_json(deadline); })},
            {"obligation", obligation(activity.obligation)}};
}

json::object means(const plan::Means& means) {
    return {
        {"number", means.number}, {"title", means.title}, {"activities", each(means.activities, activity)}};
}

json::object objective(const plan::Objective& objective) {
    return {
        {"number", objective.number}, {"title", objective.title}, {"means", each(objective.means, means)}};
}

json::object finding(const plan::Finding& finding) {
    return {{"line", finding.line}, {"code", finding.code}, {"message", finding.message}};
}

json::object lines(const plan::LineRange& range) {
    return {{"from", range.from}, {"to", range.to}, {"as", plan::to_string(range.as)}};
}

} // namespace

json::object to_json(const plan::Deadline& deadline) {
    const auto alternative = [](const plan::Interval& other) { return interval(other.start, other.end); };
    return {{"text", deadline.text},
            {"kind", plan::to_string(deadline.kind)},
            {"start", date_or_null(deadline.start)},
            {"end", date_or_null(deadline.end)},
            {"inferred", each(deadline.inferred, [](const auto& word) { return json::value(word); })},
            {"ambiguous", deadline.ambiguous},
            {"alternatives", each(deadline.alternatives, alternative)},
            {"subject", text_or_null(deadline.subject)}};
}

json::object to_json(const plan::Plan& plan) {
    const auto known = plan.period.start.ok();
    const auto period = known ? interval(plan.period.start, plan.period.end) : interval({}, {});
    return {{"title", plan.title}, {"period", period}, {"objectives", each(plan.objectives, objective)}};
}

json::object to_json(const plan::Reading& reading) {
    auto object = to_json(reading.plan);
    object["findings"] = each(reading.findings, finding);
    object["lines"] = each(reading.lines, lines);
    return object;
}

} // namespace arrimage::cli
