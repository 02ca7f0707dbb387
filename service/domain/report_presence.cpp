#include "domain/report.hpp"

#include "domain/names.hpp"
#include "domain/slug.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace arrimage::domain {

namespace {

constexpr Name<Presence> presence_names[] = {
    {Presence::present, "present"}, {Presence::replaced, "replaced"}, {Presence::excused, "excused"},
    {Presence::absent, "absent"},   {Presence::guest, "guest"},
};

void count(PresenceCounts& counts, Presence presence) {
    switch (presence) {
    case Presence::replaced: ++counts.replaced; [[fallthrough]];
    case Presence::present: ++counts.present; return;
    case Presence::excused: ++counts.excused; return;
    case Presence::absent: ++counts.absent; return;
    case Presence::guest: ++counts.guests; return;
    }
}

} // namespace

std::optional<Presence> presence(std::string_view name) {
    return value_of(presence_names, name);
}

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
