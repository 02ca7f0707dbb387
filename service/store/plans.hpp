#pragma once

#include "domain/feed.hpp"
#include "plan/plan.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// A plan in a list.
struct PlanSummary {
    domain::PlanId id{};
    std::string title{};
    plan::Period period{};
    int revision{0};
    domain::Instant imported_at{};
    domain::Instant changed_at{};
};

/// A deadline with what its event in the plan's calendar needs. A row that is new has id 0.
struct StoredDeadline {
    std::int64_t id{0};
    plan::Deadline deadline{};
    std::string uid{};
    int sequence{0};
    domain::Instant created_at{};
    domain::Instant changed_at{};
};

struct StoredSlot {
    domain::SlotId id{};
    plan::Slot slot{};
};

/// What the rows of an activity say beside its value. An activity that is new has id 0.
struct ActivityRow {
    domain::ActivityId id{};
    std::optional<domain::ActivityId> inherits_from{};
    std::vector<StoredDeadline> deadlines{}; ///< one for each of Activity::deadlines, in their order
    std::vector<StoredSlot> slots{};         ///< one for each slot of Activity::obligation, in their order
    std::vector<StoredDeadline> former_deadlines{}; ///< archived while the activity went on
    std::vector<StoredSlot> former_slots{};
};

/// A plan value and the row of each of its activities, in reading order.
struct Tree {
    plan::Plan plan{};
    std::vector<ActivityRow> rows{};
};

/// A plan with its ids. `archived` holds the activities that left it, under the headings they last had, with keys of
/// their own.
struct StoredPlan {
    domain::PlanId id{};
    int revision{0};
    domain::Instant imported_at{};
    domain::Instant changed_at{};
    Tree present{};
    Tree archived{};
};

/// Where an activity comes from: "2003-2004 2.1.3 → 2004-2005 2.1.2".
struct Lineage {
    domain::ActivityId activity{};
    domain::ActivityId ancestor{};
    std::string plan_title{}; ///< of the ancestor's plan
    plan::Period period{};    ///< of the ancestor's plan
    std::string number{};     ///< of the ancestor
    std::string title{};      ///< of the ancestor
};

/// The latest period first.
std::vector<PlanSummary> list_plans(Session& session);

std::optional<PlanSummary> find_plan(Session& session, const plan::Period& period);

/// The whole plan. Throws Refusal(not_found) when there is none.
StoredPlan load_plan(Session& session, domain::PlanId id);

/// Makes the stored plan what `plan.present` says and gives new rows their ids there. Writes only what differs; rows
/// that are no longer in it are archived at `plan.changed_at`, none is removed. `plan.archived` is not read.
void save_plan(Transaction& transaction, StoredPlan& plan);

/// A file as it was imported.
struct PlanSource {
    std::string name{};
    std::string content{}; ///< its bytes
    domain::Instant imported_at{};
};

/// Keeps the file, unless the same bytes are already kept for this plan. True when it was written.
bool save_plan_source(Transaction& transaction, domain::PlanId plan, const PlanSource& source);

/// In the order in which they were imported.
std::vector<PlanSource> list_plan_sources(Session& session, domain::PlanId plan);

/// Every deadline of the plans' present activities that is not a slot's, for the plan's calendar.
std::vector<domain::ScheduledDeadline> list_scheduled_deadlines(Session& session);

/// Every activity of the plan that carries on one of an earlier plan.
std::vector<Lineage> list_lineage(Session& session, domain::PlanId plan);

} // namespace arrimage::store
