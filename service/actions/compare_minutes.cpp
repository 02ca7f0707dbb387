#include "actions/compare_minutes.hpp"

#include "store/minutes.hpp"
#include "store/visibility.hpp"

namespace arrimage::actions {

using domain::MinutesSection;
using Part = MinutesChange::Part;

namespace {

struct PartText {
    Part part{};
    std::string MinutesSection::*text{};
};

constexpr PartText parts[] = {{Part::title, &MinutesSection::title},
                              {Part::body, &MinutesSection::body},
                              {Part::decisions, &MinutesSection::decisions},
                              {Part::follow_ups, &MinutesSection::follow_ups}};

void add_changes(std::vector<MinutesChange>& changes, const MinutesSection& before,
                 const MinutesSection& after) {
    for (const auto& [part, text] : parts)
        if (before.*text != after.*text)
            changes.push_back({after.title.empty() ? before.title : after.title, part,
                               domain::text_difference(before.*text, after.*text)});
}

} // namespace

std::vector<MinutesChange> compare_minutes(store::Database& database, const domain::Viewer& viewer,
                                           domain::MeetingId meeting, int from, int to) {
    store::Session session{database};
    store::check_runs(session, viewer, meeting);
    const auto before = store::load_minutes_version(session, meeting, from).sections;
    const auto after = store::load_minutes_version(session, meeting, to).sections;
    std::vector<MinutesChange> changes;
    for (const auto& section : after) {
        const auto* old = domain::find_section(before, section.key);
        add_changes(changes, old ? *old : MinutesSection{}, section);
    }
    for (const auto& section : before)
        if (!domain::find_section(after, section.key)) add_changes(changes, section, {});
    return changes;
}

std::string french_name(Part part) {
    switch (part) {
    case Part::title: return "titre";
    case Part::body: return "rédaction";
    case Part::decisions: return "décisions";
    case Part::follow_ups: return "suivis";
    }
    return {};
}

} // namespace arrimage::actions
