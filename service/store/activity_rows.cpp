#include "store/activity_rows.hpp"

#include "store/deadline_text.hpp"

#include <unordered_set>

namespace arrimage::store {

using domain::ActivityId;
using domain::Instant;
using domain::SlotId;

namespace {

void save_activity_row(Transaction& transaction, const ActivityPlace& place, const plan::Activity& activity,
                       ActivityRow& row) {
    auto query = transaction.query(
        "INSERT INTO activities (id, plan, means, position, key, number, title, inherits_from)"
        " VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET means = "
        "excluded.means,"
        " position = excluded.position, key = excluded.key, number = excluded.number, title = excluded.title,"
        " inherits_from = excluded.inherits_from, archived_at = NULL"
        " WHERE (means, position, key, number, title, inherits_from, archived_at) IS NOT"
        " (excluded.means, excluded.position, excluded.key, excluded.number, excluded.title,"
        " excluded.inherits_from, NULL) RETURNING id");
    query.bind(row.id, place.plan, place.means, place.position, activity.key, activity.number, activity.title,
               row.inherits_from);
    if (query.next()) row.id = query.get<ActivityId>(0);
}

void save_resources(Transaction& transaction, ActivityId activity,
                    const std::vector<plan::Resource>& resources) {
    for (std::size_t i = 0; i < resources.size(); ++i)
        transaction
            .query(
                "INSERT INTO resources (activity, position, kind, text) VALUES (?1, ?2, ?3, ?4)"
                " ON CONFLICT (activity, position) DO UPDATE SET kind = excluded.kind, text = excluded.text"
                " WHERE (kind, text) <> (excluded.kind, excluded.text)")
            .bind(activity, i, resources[i].kind, resources[i].text)
            .run();
    transaction.query("DELETE FROM resources WHERE activity = ?1 AND position >= ?2")
        .bind(activity, resources.size())
        .run();
}

void save_obligation(Transaction& transaction, ActivityId activity,
                     const std::optional<plan::Obligation>& obligation, Instant now) {
    if (!obligation) {
        transaction
            .query("UPDATE obligations SET archived_at = ?2 WHERE activity = ?1 AND archived_at IS NULL")
            .bind(activity, now)
            .run();
        return;
    }
    transaction
        .query("INSERT INTO obligations (activity, kind) VALUES (?1, ?2) ON CONFLICT (activity) DO UPDATE"
               " SET kind = excluded.kind, archived_at = NULL WHERE kind <> excluded.kind OR archived_at IS "
               "NOT NULL")
        .bind(activity, obligation->kind)
        .run();
}

/// A row of deadlines, of an activity or of one of its slots.
struct DeadlineOwner {
    ActivityId activity{};
    std::optional<SlotId> slot{};
    std::size_t position{0};
};

void save_deadline(Transaction& transaction, const DeadlineOwner& owner, StoredDeadline& stored) {
    const auto& deadline = stored.deadline;
    const auto uid = owner.slot ? std::nullopt : std::optional{stored.uid};
    auto query = transaction.query(
        "INSERT INTO deadlines (id, activity, slot, position, text, kind, starts_on, ends_on, inferred, "
        "ambiguous,"
        " alternatives, subject, uid, sequence, created_at, changed_at)"
        " VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
        " ON CONFLICT (id) DO UPDATE SET position = excluded.position, text = excluded.text, kind = "
        "excluded.kind,"
        " starts_on = excluded.starts_on, ends_on = excluded.ends_on, inferred = excluded.inferred,"
        " ambiguous = excluded.ambiguous, alternatives = excluded.alternatives, subject = excluded.subject,"
        " sequence = excluded.sequence, changed_at = excluded.changed_at, archived_at = NULL"
        " WHERE (position, text, kind, starts_on, ends_on, inferred, ambiguous, alternatives, subject, "
        "sequence,"
        " changed_at, archived_at) IS NOT (excluded.position, excluded.text, excluded.kind, "
        "excluded.starts_on,"
        " excluded.ends_on, excluded.inferred, excluded.ambiguous, excluded.alternatives, excluded.subject,"
        " excluded.sequence, excluded.changed_at, NULL) RETURNING id");
    query.bind(stored.id, owner.activity, owner.slot, owner.position, deadline.text, deadline.kind,
               deadline.start, deadline.end, join_lines(deadline.inferred), deadline.ambiguous,
               intervals_text(deadline.alternatives), deadline.subject, uid, stored.sequence,
               stored.created_at, stored.changed_at);
    if (query.next()) stored.id = query.get<std::int64_t>(0);
}

void save_deadlines(Transaction& transaction, ActivityRow& row, Instant now) {
    std::unordered_set<std::int64_t> staying;
    for (std::size_t i = 0; i < row.deadlines.size(); ++i) {
        save_deadline(transaction, {row.id, std::nullopt, i}, row.deadlines[i]);
        staying.insert(row.deadlines[i].id);
    }
    auto present = transaction.query("SELECT id FROM deadlines"
                                     " WHERE activity = ?1 AND slot IS NULL AND archived_at IS NULL");
    std::vector<std::int64_t> departed;
    present.bind(row.id);
    while (present.next())
        if (const auto id = present.get<std::int64_t>(0); !staying.contains(id)) departed.push_back(id);
    for (const auto id : departed)
        transaction.query("UPDATE deadlines SET archived_at = ?2 WHERE id = ?1").bind(id, now).run();
}

void save_slot_deadline(Transaction& transaction, ActivityId activity, const StoredSlot& stored,
                        std::size_t position, Instant now) {
    StoredDeadline deadline{.created_at = now, .changed_at = now};
    auto query = transaction.query("SELECT id, created_at, changed_at FROM deadlines WHERE slot = ?1");
    if (query.bind(stored.id).next())
        std::tie(deadline.id, deadline.created_at, deadline.changed_at) =
            query.row<std::int64_t, Instant, Instant>();
    if (stored.slot.deadline) {
        deadline.deadline = *stored.slot.deadline;
        save_deadline(transaction, {activity, stored.id, position}, deadline);
    } else if (deadline.id != 0) {
        transaction.query("UPDATE deadlines SET archived_at = ?2 WHERE id = ?1 AND archived_at IS NULL")
            .bind(deadline.id, now)
            .run();
    }
}

void save_slot(Transaction& transaction, ActivityId activity, StoredSlot& stored, std::size_t position,
               Instant now) {
    auto query = transaction.query(
        "INSERT INTO slots (id, activity, position, territory) VALUES (nullif(?1, 0), ?2, ?3, ?4)"
        " ON CONFLICT (id) DO UPDATE SET activity = excluded.activity, position = excluded.position,"
        " territory = excluded.territory, archived_at = NULL"
        " WHERE (activity, position, territory, archived_at) IS NOT"
        " (excluded.activity, excluded.position, excluded.territory, NULL) RETURNING id");
    if (query.bind(stored.id, activity, position, stored.slot.territory).next())
        stored.id = query.get<SlotId>(0);
    save_slot_deadline(transaction, activity, stored, position, now);
}

void save_slots(Transaction& transaction, ActivityRow& row, Instant now) {
    std::unordered_set<std::int64_t> staying;
    for (std::size_t i = 0; i < row.slots.size(); ++i) {
        save_slot(transaction, row.id, row.slots[i], i, now);
        staying.insert(row.slots[i].id.value);
    }
    auto present = transaction.query("SELECT id FROM slots WHERE activity = ?1 AND archived_at IS NULL");
    std::vector<std::int64_t> departed;
    present.bind(row.id);
    while (present.next())
        if (const auto id = present.get<std::int64_t>(0); !staying.contains(id)) departed.push_back(id);
    for (const auto id : departed)
        transaction.query("UPDATE slots SET archived_at = ?2 WHERE id = ?1").bind(id, now).run();
}

} // namespace

void save_activity(Transaction& transaction, const ActivityPlace& place, const plan::Activity& activity,
                   ActivityRow& row, Instant now) {
    save_activity_row(transaction, place, activity, row);
    save_resources(transaction, row.id, activity.resources);
    save_obligation(transaction, row.id, activity.obligation, now);
    save_slots(transaction, row, now);
    save_deadlines(transaction, row, now);
}

std::vector<ActivityId> list_present_activities(Session& session, domain::PlanId plan) {
    auto query =
        session.query("SELECT id FROM activities WHERE plan = ?1 AND archived_at IS NULL ORDER BY id");
    query.bind(plan);
    std::vector<ActivityId> ids;
    while (query.next()) ids.push_back(query.get<ActivityId>(0));
    return ids;
}

void archive_activity(Transaction& transaction, ActivityId id, Instant now) {
    transaction.query("UPDATE activities SET archived_at = ?2, key = key || '~' || id WHERE id = ?1")
        .bind(id, now)
        .run();
}

void vacate_changed_keys(Transaction& transaction, const Tree& tree) {
    auto row = tree.rows.begin();
    for (const auto& objective : tree.plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities)
                transaction.query("UPDATE activities SET key = key || '~' || id WHERE id = ?1 AND key <> ?2")
                    .bind((row++)->id, activity.key)
                    .run();
}

} // namespace arrimage::store
