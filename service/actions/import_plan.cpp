#include "actions/import_plan.hpp"

#include "actions/carry_over.hpp"
#include "actions/index_text.hpp"
#include "actions/inheritance.hpp"
#include "domain/names.hpp"
#include "domain/refusal.hpp"
#include "store/calendars.hpp"

#include <algorithm>
#include <tuple>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr domain::Name<ImportKind> kind_names[] = {
    {ImportKind::first, "first"},
    {ImportKind::revision, "revision"},
    {ImportKind::new_period, "new-period"},
};

/// What the text is to be compared with.
struct Comparison {
    ImportKind kind{};
    std::optional<store::PlanSummary> stored{};

    ImportBasis basis() const { return stored ? ImportBasis{stored->id, stored->revision} : ImportBasis{}; }
};

Comparison compare(store::Session& session, const plan::Period& period) {
    if (const auto same = store::find_plan(session, period)) return {ImportKind::revision, same};
    const auto plans = store::list_plans(session);
    const auto starts_before = [&](const auto& plan) { return plan.period.start < period.start; };
    const auto earlier = std::ranges::find_if(plans, starts_before);
    const auto kind = plans.empty() ? ImportKind::first : ImportKind::new_period;
    return {kind, earlier == plans.end() ? std::nullopt : std::optional{*earlier}};
}

void check_has_plan(const plan::Reading& reading) {
    if (reading.has_plan()) return;
    throw Refusal{RefusalKind::invalid,
                  "Ce fichier ne contient aucune activité de plan d’action : rien n’a été "
                  "importé."};
}

void check_basis(const Comparison& comparison, const ImportBasis& basis) {
    if (comparison.basis() == basis) return;
    throw Refusal{RefusalKind::conflict,
                  "Le plan d’action a changé depuis cet aperçu. Refaites l’aperçu, puis "
                  "confirmez de nouveau."};
}

/// What the plan's calendar shows of deadlines, as far as a client can tell.
std::vector<std::tuple<std::string, int>> shown_deadlines(store::Session& session) {
    std::vector<std::tuple<std::string, int>> shown;
    for (const auto& deadline : store::list_scheduled_deadlines(session))
        shown.emplace_back(deadline.uid, deadline.sequence);
    return shown;
}

ImportResult save(store::Transaction& transaction, const Env& env, ImportKind kind,
                  const store::StoredPlan& before, store::StoredPlan& after) {
    const auto deadlines = shown_deadlines(transaction);
    store::save_plan(transaction, after);
    const auto meetings = follow_plan(transaction, before, after, env);
    if (kind == ImportKind::new_period)
        transaction.touch_all(env.now); // the years that feeds keep are counted from the latest plan
    else if (shown_deadlines(transaction) != deadlines)
        transaction.touch({domain::CalendarKind::plan}, env.now);
    return {
        .kind = kind, .plan = after.id, .revision = after.revision, .changed = true, .meetings = meetings};
}

ImportResult revise(store::Transaction& transaction, const Env& env, domain::PlanId id,
                    const plan::Plan& next) {
    const auto stored = store::load_plan(transaction, id);
    if (stored.present.plan == next)
        return {.kind = ImportKind::revision, .plan = id, .revision = stored.revision};
    auto revised = carry_over(stored, next, env);
    return save(transaction, env, ImportKind::revision, stored, revised);
}

ImportResult add(store::Transaction& transaction, const Env& env, const Comparison& comparison,
                 const plan::Plan& next) {
    const store::StoredPlan nothing;
    auto added = carry_over(nothing, next, env);
    if (comparison.stored)
        inherit(transaction, added.present, store::load_plan(transaction, comparison.stored->id));
    return save(transaction, env, comparison.kind, nothing, added);
}

} // namespace

std::string_view to_string(ImportKind kind) {
    return name_of(kind_names, kind);
}

ImportPreview preview_import(store::Database& database, const plan::Reading& reading) {
    check_has_plan(reading);
    store::Session session{database};
    const auto comparison = compare(session, reading.plan.period);
    ImportPreview preview{.kind = comparison.kind, .basis = comparison.basis(), .findings = reading.findings};
    plan::Plan before{.title = reading.plan.title, .period = reading.plan.period};
    if (comparison.stored) {
        const auto stored = store::load_plan(session, comparison.stored->id);
        if (comparison.kind == ImportKind::revision)
            before = stored.present.plan;
        else
            preview.lineage = find_lineage(session, reading.plan, stored);
    }
    preview.changes = plan::differences(before, reading.plan);
    return preview;
}

ImportResult apply_import(const Env& env, const ImportedFile& file, const ImportBasis& basis) {
    check_has_plan(file.reading);
    store::Transaction transaction{env.database};
    const auto& next = file.reading.plan;
    const auto comparison = compare(transaction, next.period);
    check_basis(comparison, basis);
    store::save_standing_calendars(transaction, env.new_uid, env.now);
    const auto result = comparison.kind == ImportKind::revision
                            ? revise(transaction, env, comparison.stored->id, next)
                            : add(transaction, env, comparison, next);
    store::save_plan_source(transaction, result.plan, {file.name, file.content, env.now});
    index_plans(transaction);
    transaction.commit();
    return result;
}

} // namespace arrimage::actions
