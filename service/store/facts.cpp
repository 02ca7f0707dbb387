#include "store/facts.hpp"

namespace arrimage::store {

std::optional<std::string> find_fact(Session& session, std::string_view name) {
    auto query = session.query("SELECT value FROM facts WHERE name = ?1");
    query.bind(name);
    if (!query.next()) return std::nullopt;
    return query.get<std::string>(0);
}

void save_fact(Transaction& transaction, std::string_view name, std::string_view value) {
    transaction
        .query("INSERT INTO facts (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2")
        .bind(name, value)
        .run();
}

} // namespace arrimage::store
