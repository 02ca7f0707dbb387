#include "store/sittings.hpp"

namespace arrimage::store {

std::vector<SittingRow> list_sittings(Session& session, plan::Date first, plan::Date last) {
    auto query =
        session.query("SELECT id, title, starts_at, ends_at, zone FROM meetings WHERE archived_at IS NULL"
                      " AND state IN ('confirmed', 'held') AND substr(starts_at, 1, 10) <= ?2"
                      " AND ?1 <= substr(ends_at, 1, 10) ORDER BY coalesce(starts_at, window_end), id");
    query.bind(first, last);
    std::vector<SittingRow> rows;
    while (query.next())
        rows.push_back(
            {query.get<domain::MeetingId>(0),
             query.get<std::string>(1),
             {query.get<domain::LocalTime>(2), query.get<domain::LocalTime>(3), query.get<std::string>(4)}});
    return rows;
}

} // namespace arrimage::store
