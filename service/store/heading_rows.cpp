#include "store/heading_rows.hpp"

namespace arrimage::store {

HeadingRows::HeadingRows(Transaction& transaction, domain::PlanId plan)
    : transaction_(transaction), plan_(plan) {
    auto objectives = transaction.query("SELECT plan, number, title, id FROM objectives WHERE plan = ?1"
                                        " ORDER BY archived_at IS NOT NULL, position, id");
    auto means = transaction.query("SELECT m.objective, m.number, m.title, m.id FROM means m"
                                   " JOIN objectives o ON o.id = m.objective WHERE o.plan = ?1"
                                   " ORDER BY m.archived_at IS NOT NULL, m.position, m.id");
    const auto gather = [](Query& query, Rows& rows) {
        while (query.next()) {
            const auto [parent, number, title, id] =
                query.row<std::int64_t, std::string, std::string, std::int64_t>();
            rows[{parent, number, title}].push_back(id);
        }
    };
    gather(objectives.bind(plan), objectives_);
    gather(means.bind(plan), means_);
}

std::optional<std::int64_t> HeadingRows::take(Rows& rows, const Key& key) {
    const auto found = rows.find(key);
    if (found == rows.end() || found->second.empty()) return std::nullopt;
    const auto id = found->second.front();
    found->second.pop_front();
    return id;
}

std::int64_t HeadingRows::save_objective(const plan::Objective& objective) {
    const int position = objective_position_++;
    if (const auto id = take(objectives_, {plan_.value, objective.number, objective.title})) {
        transaction_
            .query("UPDATE objectives SET position = ?2, archived_at = NULL"
                   " WHERE id = ?1 AND (position <> ?2 OR archived_at IS NOT NULL)")
            .bind(*id, position)
            .run();
        return *id;
    }
    auto query = transaction_.query(
        "INSERT INTO objectives (plan, position, number, title) VALUES (?1, ?2, ?3, ?4) RETURNING id");
    query.bind(plan_, position, objective.number, objective.title).next();
    return query.get<std::int64_t>(0);
}

std::int64_t HeadingRows::save_means(std::int64_t objective, const plan::Means& means) {
    const int position = means_positions_[objective]++;
    if (const auto id = take(means_, {objective, means.number, means.title})) {
        transaction_
            .query("UPDATE means SET position = ?2, archived_at = NULL"
                   " WHERE id = ?1 AND (position <> ?2 OR archived_at IS NOT NULL)")
            .bind(*id, position)
            .run();
        return *id;
    }
    auto query = transaction_.query(
        "INSERT INTO means (objective, position, number, title) VALUES (?1, ?2, ?3, ?4) RETURNING id");
    query.bind(objective, position, means.number, means.title).next();
    return query.get<std::int64_t>(0);
}

void HeadingRows::archive_rest(domain::Instant at) {
    for (const auto& [key, ids] : objectives_)
        for (const auto id : ids)
            transaction_.query("UPDATE objectives SET archived_at = ?2 WHERE id = ?1 AND archived_at IS NULL")
                .bind(id, at)
                .run();
    for (const auto& [key, ids] : means_)
        for (const auto id : ids)
            transaction_.query("UPDATE means SET archived_at = ?2 WHERE id = ?1 AND archived_at IS NULL")
                .bind(id, at)
                .run();
}

} // namespace arrimage::store
