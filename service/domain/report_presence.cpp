#include "domain/report.hpp"

#include "domain/slug.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace arrimage::domain {

namespace {

void count(PresenceCounts& counts, Attendance presence) {
    switch (presence) {
    case Attendance::replaced: ++counts.replaced; [[fallthrough]];
    case Attendance::present: ++counts.present; return;
    case Attendance::excused: ++counts.excused; return;
    case Attendance::absent: ++counts.absent; return;
    case Attendance::guest: ++counts.guests; return;
    }
}

} // namespace

PresenceCounts presence_counts(const std::vector<ReportPresence>& presences) {
    PresenceCounts counts;
    for (const auto& each : presences) count(counts, each.presence);
    return counts;
}

std::vector<PresenceRow> presence_rows(const std::vector<ReportPresence>& presences, NameOnSheet name) {
    std::map<std::pair<bool, std::string>, PresenceRow> rows; // one name however it was written
    for (const auto& each : presences) {
        const auto& written = each.*name;
        const auto folded = slug(written);
        auto& row = rows[{written.empty(), folded.empty() ? written : folded}];
        if (row.name.empty()) row.name = written;
        count(row.counts, each.presence);
    }
    std::vector<PresenceRow> all;
    all.reserve(rows.size());
    for (auto& [key, row] : rows) all.push_back(std::move(row));
    return all;
}

} // namespace arrimage::domain
