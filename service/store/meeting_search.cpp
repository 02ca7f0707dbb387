#include "store/meeting_search.hpp"

#include "domain/meeting_life.hpp"
#include "plan/text.hpp"
#include "store/visibility.hpp"

#include <algorithm>

namespace arrimage::store {

using domain::MeetingSearch;
using domain::MeetingState;
using domain::Viewer;

namespace {

constexpr int longest_page = 200;

/// For json_each.
template <class Values, class Word>
std::string json_list(const Values& values, const Word& word) {
    std::string list;
    for (const auto& value : values) list += (list.empty() ? "[" : ",") + word(value);
    return list.empty() ? "[]" : list + "]";
}

std::vector<MeetingState> states_of(const MeetingSearch& search) {
    if (!search.undated) return search.states;
    if (search.states.empty()) return {MeetingState::to_schedule, MeetingState::proposed};
    auto states = search.states;
    std::erase_if(states, [](MeetingState state) { return !domain::is_undated(state); });
    return states;
}

std::optional<std::string> list_states(const MeetingSearch& search) {
    if (search.states.empty() && !search.undated) return std::nullopt;
    return json_list(states_of(search),
                     [](MeetingState state) { return '"' + std::string{to_string(state)} + '"'; });
}

/// Takes the search as ?1–?7.
const std::string filtered =
    " WHERE m.archived_at IS NULL AND (?1 IS NULL OR m.state IN (SELECT value FROM json_each(?1)))"
    " AND (?2 IS NULL OR m.committee = ?2) AND (?3 IS NULL OR m.territory = ?3)"
    " AND (?4 IS NULL OR m.activity IN (SELECT id FROM activities WHERE plan = ?4))"
    " AND (?5 IS NULL OR ?5 <= coalesce(substr(m.ends_at, 1, 10), m.window_end))"
    " AND (?6 IS NULL OR coalesce(substr(m.starts_at, 1, 10), m.window_start) <= ?6)"
    " AND (?7 IS NULL OR (m.promised_end < ?7 AND m.state IN ('to-schedule', 'proposed')))";

/// The candidates of a search are in ?8: all meetings, read through the index that holds what is filtered and sorted, or
/// a list of some, read one by one.
const std::string of_all = " AND ?8 IS NULL";
const std::string of_some = " AND m.id IN (SELECT value FROM json_each(?8))";

/// Columns as line_of reads them; ?9 lines after ?10. Only the rows of the page are read whole.
std::string page_sql(const std::string& candidates, const std::string& order) {
    return "WITH page (id, day) AS (SELECT m.id, coalesce(m.starts_at, m.window_end) FROM meetings m" +
           filtered + candidates + " ORDER BY coalesce(m.starts_at, m.window_end)" + order + ", m.id" +
           order +
           " LIMIT ?9 OFFSET ?10)"
           " SELECT m.id, m.version, m.state, m.kind, m.convener, m.title, m.window_start, m.window_end,"
           " m.starts_at, m.ends_at, m.zone, m.place, coalesce(c.name, ''), coalesce(t.name, ''),"
           " m.promised_end FROM page JOIN meetings m ON m.id = page.id"
           " LEFT JOIN committees c ON c.id = m.committee LEFT JOIN territories t ON t.id = m.territory"
           " ORDER BY page.day" +
           order + ", page.id" + order;
}

struct Statements {
    std::string count{};
    std::string page{};
    std::string latest_page{};
};

Statements statements(const std::string& candidates) {
    return {"SELECT count(*) FROM meetings m" + filtered + candidates, page_sql(candidates, ""),
            page_sql(candidates, " DESC")};
}

using Ids = std::vector<domain::MeetingId>;

Ids ids_of(Query& query) {
    Ids ids;
    while (query.next()) ids.push_back(query.get<domain::MeetingId>(0));
    return ids;
}

Ids list_holding(Session& session, const std::string& folded_text) {
    auto query =
        session.query("SELECT id FROM meetings WHERE instr(folded(title), ?1) > 0"
                      " OR instr(folded(place), ?1) > 0 OR instr(folded(wording), ?1) > 0 ORDER BY id");
    return ids_of(query.bind(folded_text));
}

/// Those that the viewer may see and that hold the text; absent for all.
std::optional<Ids> find_candidates(Session& session, const Viewer& viewer, const MeetingSearch& search) {
    auto candidates = list_visible(session, viewer);
    const auto text = plan::text::fold(plan::text::trim(search.text));
    if (text.empty()) return candidates;
    auto holding = list_holding(session, text);
    if (candidates)
        std::erase_if(holding, [&](auto id) { return !std::ranges::binary_search(*candidates, id); });
    return holding;
}

std::optional<std::string> list_candidates(const std::optional<Ids>& ids) {
    if (!ids) return std::nullopt;
    return json_list(*ids, [](domain::MeetingId id) { return std::to_string(id.value); });
}

/// The values of ?1–?8.
struct Criteria {
    const MeetingSearch& search;
    std::optional<std::string> states{list_states(search)};
    std::optional<std::string> candidates{};

    template <class... More>
    Query& bind(Query& query, const More&... more) const {
        return query.bind(states, search.committee, search.territory, search.plan, search.from, search.to,
                          search.late_as_of, candidates, more...);
    }
};

std::optional<domain::Sitting> sitting_of(const Query& query, int column) {
    const auto start = query.get<std::optional<domain::LocalTime>>(column);
    if (!start) return std::nullopt;
    return domain::Sitting{*start, query.get<domain::LocalTime>(column + 1),
                           query.get<std::string>(column + 2)};
}

domain::MeetingLine line_of(const Query& query) {
    return {.id = query.get<domain::MeetingId>(0),
            .version = query.get<int>(1),
            .state = required(domain::meeting_state(query.get<std::string>(2)), "meetings.state"),
            .kind = required(plan::obligation_kind(query.get<std::string>(3)), "meetings.kind"),
            .convener = required(domain::convener(query.get<std::string>(4)), "meetings.convener"),
            .title = query.get<std::string>(5),
            .window = {query.get<std::optional<plan::Date>>(6), query.get<std::optional<plan::Date>>(7)},
            .sitting = sitting_of(query, 8),
            .place = query.get<std::string>(11),
            .committee = query.get<std::string>(12),
            .territory = query.get<std::string>(13),
            .promised_end = query.get<std::optional<plan::Date>>(14)};
}

} // namespace

domain::MeetingPage search_meetings(Session& session, const Viewer& viewer, const MeetingSearch& search) {
    static const auto all = statements(of_all), some = statements(of_some);
    const Criteria criteria{.search = search,
                            .candidates = list_candidates(find_candidates(session, viewer, search))};
    const auto& [count, page, latest_page] = criteria.candidates ? some : all;
    domain::MeetingPage found;
    auto counting = session.query(count);
    criteria.bind(counting).next();
    found.total = counting.get<int>(0);
    auto query = session.query(search.latest_first ? latest_page : page);
    criteria.bind(query, std::clamp(search.limit, 0, longest_page), std::max(search.offset, 0));
    while (query.next()) found.lines.push_back(line_of(query));
    return found;
}

} // namespace arrimage::store
