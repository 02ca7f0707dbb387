#include "cli/json_report.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value json_of(const std::optional<plan::Date>& date) {
    if (!date) return nullptr;
    return boost::json::string{plan::to_iso(*date)};
}

template <class Value>
value or_null(const std::optional<Value>& some) {
    if (!some) return nullptr;
    return boost::json::value_from(*some);
}

value json_of(const domain::ReportLine& line);
value json_of(const domain::ReportDocument& document);
value json_of(const domain::ReportFollowUp& follow_up);
value json_of(const domain::PresenceRow& row);

template <class Range>
array array_of(const Range& range) {
    array all;
    for (const auto& each : range) all.push_back(json_of(each));
    return all;
}

value json_of(const domain::FateCounts& counts) {
    return object{{"planned", all_of(counts)},       {"held", counts.held},
                  {"cancelled", counts.cancelled},   {"missing", counts.missing},
                  {"to_come", counts.to_come},       {"moved", counts.moved},
                  {"to_confirm", counts.to_confirm}, {"replaced", counts.replaced}};
}

value json_of(const domain::ReportFigures& figures) {
    const auto& records = figures.records;
    const auto& follow_ups = figures.follow_ups;
    return object{
        {"promised", json_of(figures.promised)},
        {"added", json_of(figures.added)},
        {"slippage_days", object{{"median", or_null(median(figures))},
                                 {"worst", or_null(worst(figures))},
                                 {"late", late_in(figures)},
                                 {"of", figures.slippage.size()}}},
        {"minutes", object{{"approved", records.approved},
                           {"circulated", records.circulated},
                           {"draft", records.draft},
                           {"missing", records.missing},
                           {"elsewhere", records.elsewhere}}},
        {"documents", figures.documents},
        {"follow_ups",
         object{{"closed", follow_ups.closed}, {"open", follow_ups.open}, {"overdue", follow_ups.overdue}}}};
}

value json_of(const domain::ReportLine& line) {
    return object{{"state", domain::to_string(line.fate)},
                  {"promised", line.promised},
                  {"deadline", or_null(line.due.empty() ? std::nullopt : std::optional{line.due})},
                  {"territory", or_null(line.territory)},
                  {"meeting", or_null(line.meeting ? std::optional{line.meeting->value} : std::nullopt)},
                  {"title", line.title},
                  {"day", json_of(line.day)},
                  {"moved_from", json_of(line.moved_from)},
                  {"slippage_days", or_null(line.slippage_days)},
                  {"to_confirm", line.to_confirm}};
}

value json_of(const domain::ReportDocument& document) {
    return object{{"meeting", document.meeting.value}, {"title", document.title}};
}

value json_of(const domain::ReportFollowUp& follow_up) {
    return object{{"meeting", follow_up.meeting.value},
                  {"what", follow_up.what},
                  {"owner", follow_up.owner},
                  {"due", json_of(follow_up.due)}};
}

value json_of(const domain::ReportActivity& activity) {
    return object{
        {"key", activity.key},
        {"number", activity.number},
        {"title", activity.title},
        {"figures", json_of(activity.figures)},
        {"meetings", array_of(activity.lines)},
        {"documents", array_of(activity.documents)},
        {"open_follow_ups", array_of(activity.follow_ups)},
        {"carried", activity.carried ? value(domain::to_string(*activity.carried)) : value(nullptr)}};
}

value json_of(const domain::PresenceCounts& counts) {
    return object{{"present", counts.present},
                  {"replaced", counts.replaced},
                  {"excused", counts.excused},
                  {"absent", counts.absent},
                  {"guests", counts.guests}};
}

value json_of(const domain::PresenceRow& row) {
    return object{{"name", row.name}, {"counts", json_of(row.counts)}};
}

array objectives_of(const domain::Report& report) {
    array all;
    for (std::size_t place = 0; place < report.objectives.size(); ++place) {
        const auto& [number, title, figures] = report.objectives[place];
        array activities;
        for (const auto& activity : report.activities)
            if (activity.objective == place) activities.push_back(json_of(activity));
        all.push_back(object{{"number", number},
                             {"title", title},
                             {"figures", json_of(figures)},
                             {"activities", std::move(activities)}});
    }
    return all;
}

} // namespace

std::string to_json(const domain::Report& report) {
    const object plan{{"title", report.title},
                      {"start", json_of(report.period.start)},
                      {"end", json_of(report.period.end)}};
    const object presence{{"total", json_of(report.presence)},
                          {"by_territory", array_of(report.by_territory)},
                          {"by_organisation", array_of(report.by_body)},
                          {"without_sheet", report.without_sheet}};
    return boost::json::serialize(object{{"plan", plan},
                                         {"as_of", json_of(report.as_of)},
                                         {"totals", json_of(report.totals)},
                                         {"objectives", objectives_of(report)},
                                         {"outside", json_of(report.outside)},
                                         {"attendance", presence}});
}

} // namespace arrimage::cli
