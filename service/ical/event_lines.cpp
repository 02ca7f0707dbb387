#include "ical/event_lines.hpp"

#include "ical/event_times.hpp"
#include "ical/text.hpp"

#include <algorithm>
#include <stdexcept>

namespace arrimage::ical {

namespace {

/// What the three properties that tell a client how to show an entry say together (interop F17, F18).
struct Showing {
    domain::EntryStatus status;
    bool busy;
    std::string_view ical_status;
    std::string_view transparency;
    std::string_view busy_status; ///< [MS-STANOICAL] X-MICROSOFT-CDO-BUSYSTATUS
};

constexpr Showing showings[] = {
    {domain::EntryStatus::confirmed, true, "CONFIRMED", "OPAQUE", "BUSY"},
    {domain::EntryStatus::confirmed, false, "CONFIRMED", "TRANSPARENT", "FREE"},
    {domain::EntryStatus::tentative, true, "TENTATIVE", "OPAQUE", "TENTATIVE"},
    {domain::EntryStatus::tentative, false, "TENTATIVE", "TRANSPARENT", "FREE"},
    {domain::EntryStatus::cancelled, true, "CANCELLED", "TRANSPARENT", "FREE"},
    {domain::EntryStatus::cancelled, false, "CANCELLED", "TRANSPARENT", "FREE"},
};

const Showing& showing(const domain::Entry& entry) {
    return *std::ranges::find_if(
        showings, [&](const Showing& s) { return s.status == entry.status && s.busy == entry.busy; });
}

} // namespace

void add_known(ContentLines& lines, std::string_view name, const std::string& value) {
    if (!value.empty()) lines.text(name, value);
}

void add_identity(ContentLines& lines, const domain::Entry& entry, domain::Instant stamp) {
    const auto uid = one_line(entry.uid);
    if (uid.empty()) throw std::invalid_argument{"an entry needs a UID"};
    lines.text("UID", uid);
    lines.plain("DTSTAMP", utc_time(stamp));
    lines.plain("CREATED", utc_time(entry.created_at));
    lines.plain("LAST-MODIFIED", utc_time(entry.changed_at));
    lines.plain("SEQUENCE", std::to_string(entry.sequence));
}

void add_texts(ContentLines& lines, const domain::Entry& entry) {
    const auto summary = one_line(entry.summary);
    lines.text("SUMMARY", summary.empty() ? "Sans titre" : summary);
    add_known(lines, "DESCRIPTION", several_lines(entry.description));
    add_known(lines, "LOCATION", one_line(entry.location));
    if (const auto url = uri(entry.url); !url.empty()) lines.plain("URL", url);
    add_known(lines, "CATEGORIES", one_line(entry.category));
}

void add_showing(ContentLines& lines, const domain::Entry& entry) {
    const auto& row = showing(entry);
    lines.plain("STATUS", row.ical_status);
    lines.plain("TRANSP", row.transparency);
    lines.plain("X-MICROSOFT-CDO-BUSYSTATUS", row.busy_status);
}

} // namespace arrimage::ical
