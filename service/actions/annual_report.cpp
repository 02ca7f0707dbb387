#include "actions/annual_report.hpp"

#include "actions/chosen_plan.hpp"
#include "domain/next_plan.hpp"
#include "domain/refusal.hpp"
#include "plan/reading.hpp"
#include "store/report.hpp"

namespace arrimage::actions {

namespace {

std::string years_of(const plan::Period& period) {
    const auto first = static_cast<int>(period.start.year()), last = static_cast<int>(period.end.year());
    return first == last ? std::to_string(first) : std::to_string(first) + "-" + std::to_string(last);
}

[[noreturn]] void refuse_kept(const plan::Period& period) {
    throw domain::Refusal{domain::RefusalKind::conflict,
                          "Le plan " + years_of(period) +
                              " est déjà gardé. Pour le changer, exportez-le, modifiez-le et importez-le de "
                              "nouveau."};
}

std::set<std::string> carried_keys(const domain::Report& report) {
    std::set<std::string> keys;
    for (const auto& activity : report.activities)
        if (activity.carried) keys.insert(activity.key);
    return keys;
}

} // namespace

ShownReport show_report(store::Database& database, const domain::Viewer& viewer,
                        const PlanQuestion& question) {
    store::Session session{database};
    const auto plan = chosen_plan(session, question.period);
    ShownReport shown{.report =
                          domain::report(store::load_report_source(session, plan, viewer), question.today)};
    for (const auto& kept : store::list_plans(session)) shown.periods.push_back(kept.period);
    shown.has_next = store::find_plan(session, domain::next_period(plan.period)).has_value();
    return shown;
}

PlanDraft next_plan(store::Database& database, const PlanQuestion& question) {
    store::Session session{database};
    const auto plan = chosen_plan(session, question.period);
    const auto period = domain::next_period(plan.period);
    if (store::find_plan(session, period)) refuse_kept(period);
    const auto source = store::load_report_source(session, plan, {.coordonnatrice = true});
    const auto keys = carried_keys(domain::report(source, question.today));
    if (keys.empty())
        throw domain::Refusal{domain::RefusalKind::conflict, "Aucune activité de ce plan n’est à reporter."};
    const auto next = domain::next_plan(store::load_plan(session, plan.id).present.plan, keys);
    return {"plan-" + years_of(period) + ".toml", plan::to_toml(next)};
}

} // namespace arrimage::actions
