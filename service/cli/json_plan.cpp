#include "cli/json_plan.hpp"

#include "cli/json_text.hpp"

namespace arrimage::cli {

namespace {

/// An array of what `put` makes of each element.
template <class Range, class Put>
void put_each(JsonText& json, const JsonName& name, const Range& range, Put put) {
    json.name(name).begin_array();
    for (const auto& element : range) put(json, element);
    json.end_array();
}

void put_text_or_null(JsonText& json, const std::optional<std::string>& text) {
    text ? json.put(*text) : json.put_null();
}

void put_date_or_null(JsonText& json, const std::optional<plan::Date>& date) {
    date ? json.put(plan::to_iso(*date)) : json.put_null();
}

void put_ends(JsonText& json, const std::optional<plan::Date>& start, const std::optional<plan::Date>& end) {
    put_date_or_null(json.name("start"), start);
    put_date_or_null(json.name("end"), end);
}

void put_interval(JsonText& json, const plan::Interval& interval) {
    json.begin_object();
    put_ends(json, interval.start, interval.end);
    json.end_object();
}

void put_deadline(JsonText& json, const plan::Deadline& deadline) {
    json.begin_object().name("text").put(deadline.text).name("kind").put(plan::to_string(deadline.kind));
    put_ends(json, deadline.start, deadline.end);
    put_each(json, "inferred", deadline.inferred, [](JsonText& to, const auto& word) { to.put(word); });
    json.name("ambiguous").put(deadline.ambiguous);
    put_each(json, "alternatives", deadline.alternatives, put_interval);
    put_text_or_null(json.name("subject"), deadline.subject);
    json.end_object();
}

void put_resource(JsonText& json, const plan::Resource& resource) {
    json.begin_object().name("kind").put(plan::to_string(resource.kind));
    json.name("text").put(resource.text).end_object();
}

void put_slot(JsonText& json, const plan::Slot& slot) {
    json.begin_object().name("deadline");
    slot.deadline ? put_deadline(json, *slot.deadline) : void(json.put_null());
    put_text_or_null(json.name("territory"), slot.territory);
    json.end_object();
}

void put_obligation(JsonText& json, const std::optional<plan::Obligation>& obligation) {
    if (!obligation) return void(json.put_null());
    json.begin_object().name("kind").put(plan::to_string(obligation->kind));
    put_each(json, "slots", obligation->slots, put_slot);
    json.end_object();
}

void put_activity(JsonText& json, const plan::Activity& activity) {
    json.begin_object().name("key").put(activity.key);
    json.name("number").put(activity.number).name("title").put(activity.title);
    put_each(json, "resources", activity.resources, put_resource);
    put_each(json, "deadlines", activity.deadlines, put_deadline);
    put_obligation(json.name("obligation"), activity.obligation);
    json.end_object();
}

void put_means(JsonText& json, const plan::Means& means) {
    json.begin_object().name("number").put(means.number).name("title").put(means.title);
    put_each(json, "activities", means.activities, put_activity);
    json.end_object();
}

void put_objective(JsonText& json, const plan::Objective& objective) {
    json.begin_object().name("number").put(objective.number).name("title").put(objective.title);
    put_each(json, "means", objective.means, put_means);
    json.end_object();
}

void put_plan(JsonText& json, const plan::Plan& plan) {
    const bool known = plan.period.start.ok();
    json.name("title").put(plan.title).name("period");
    put_interval(json, known ? plan::Interval{plan.period.start, plan.period.end} : plan::Interval{});
    put_each(json, "objectives", plan.objectives, put_objective);
}

void put_finding(JsonText& json, const plan::Finding& finding) {
    json.begin_object().name("line").put(finding.line).name("code").put(finding.code);
    json.name("message").put(finding.message).end_object();
}

void put_lines(JsonText& json, const plan::LineRange& range) {
    json.begin_object().name("from").put(range.from).name("to").put(range.to);
    json.name("as").put(plan::to_string(range.as)).end_object();
}

} // namespace

std::string to_json(std::span<const plan::Deadline> deadlines) {
    JsonText json;
    json.begin_array();
    for (const auto& deadline : deadlines) put_deadline(json, deadline);
    json.end_array();
    return std::move(json).finish();
}

std::string to_json(const plan::Plan& plan) {
    JsonText json;
    json.begin_object();
    put_plan(json, plan);
    json.end_object();
    return std::move(json).finish();
}

std::string to_json(const plan::Reading& reading, std::size_t bytes) {
    JsonText json{bytes};
    json.begin_object();
    put_plan(json, reading.plan);
    put_each(json, "findings", reading.findings, put_finding);
    put_each(json, "lines", reading.lines, put_lines);
    json.end_object();
    return std::move(json).finish();
}

} // namespace arrimage::cli
