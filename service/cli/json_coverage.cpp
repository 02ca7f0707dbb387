#include "cli/json_coverage.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value json_of(plan::Date date) {
    return boost::json::string{plan::to_iso(date)};
}
value json_of(const domain::LocalTime& time) {
    return boost::json::string{domain::to_iso(time)};
}
value json_of(const std::string& text) {
    return boost::json::string{text};
}
value json_of(int number) {
    return number;
}
value json_of(const domain::Due& due);
value json_of(const domain::PlanMeeting& meeting);
value json_of(const domain::SlotCoverage& covered);
value json_of(const domain::ObligationCoverage& obligation);
value json_of(const domain::ObjectiveCoverage& objective);
value json_of(const domain::TerritoryCoverage& territory);

template <class Value>
value json_of(const std::optional<Value>& known) {
    return known ? json_of(*known) : value(nullptr);
}

template <class Values>
array json_array(const Values& values) {
    array all;
    all.reserve(values.size());
    for (const auto& one : values) all.push_back(json_of(one));
    return all;
}

value json_of(const domain::Due& due) {
    return object{{"text", due.text}, {"start", json_of(due.days.start)}, {"end", json_of(due.days.end)}};
}

value json_of(const domain::PlanMeeting& meeting) {
    return object{{"id", meeting.id.value},
                  {"uid", meeting.uid},
                  {"title", meeting.title},
                  {"state", domain::to_string(meeting.state)},
                  {"start", json_of(meeting.start)}};
}

value json_of(const domain::SlotCounts& counts) {
    object all{{"slots", domain::slots_in(counts)}};
    for (const auto state : domain::slot_states) all[domain::to_string(state)] = counts[state];
    return all;
}

value json_of(const domain::SlotCoverage& covered) {
    return object{{"state", domain::to_string(covered.state)},
                  {"deadline", json_of(covered.slot.due)},
                  {"territory", json_of(covered.slot.territory)},
                  {"meeting", json_of(covered.meeting)},
                  {"slippage_days", json_of(covered.slippage_days)},
                  {"to_confirm", covered.to_confirm},
                  {"proposed", covered.proposed}};
}

value json_of(const domain::ObligationCoverage& obligation) {
    return object{
        {"activity",
         object{{"key", obligation.key}, {"number", obligation.number}, {"title", obligation.title}}},
        {"kind", plan::to_string(obligation.kind)},
        {"counts", json_of(obligation.counts)},
        {"slots", json_array(obligation.slots)},
        {"beyond", object{{"held", obligation.beyond.held},
                          {"dated", obligation.beyond.dated},
                          {"other", obligation.beyond.other}}}};
}

value json_of(const domain::ObjectiveCoverage& objective) {
    return object{
        {"number", objective.number}, {"title", objective.title}, {"counts", json_of(objective.counts)}};
}

value json_of(const domain::TerritoryCoverage& territory) {
    return object{{"name", territory.name},
                  {"counts", json_of(territory.counts)},
                  {"meetings", object{{"held", territory.held}, {"dated", territory.dated}}},
                  {"nothing", territory.nothing}};
}

} // namespace

std::string to_json(const domain::Coverage& coverage) {
    const object plan{{"title", coverage.title},
                      {"start", json_of(coverage.period.start)},
                      {"end", json_of(coverage.period.end)}};
    return boost::json::serialize(object{{"plan", plan},
                                         {"as_of", json_of(coverage.as_of)},
                                         {"totals", json_of(coverage.totals)},
                                         {"objectives", json_array(coverage.objectives)},
                                         {"obligations", json_array(coverage.obligations)},
                                         {"territories", json_array(coverage.territories)}});
}

} // namespace arrimage::cli
