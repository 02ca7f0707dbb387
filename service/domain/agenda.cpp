#include "domain/agenda.hpp"

#include "domain/names.hpp"
#include "domain/plain_text.hpp"
#include "domain/wall_clock.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr Name<AgendaReason> reasons[] = {
    {AgendaReason::opening, "opening"},
    {AgendaReason::adoption, "adoption"},
    {AgendaReason::previous_minutes, "previous-minutes"},
    {AgendaReason::follow_up, "follow-up"},
    {AgendaReason::not_reached, "not-reached"},
    {AgendaReason::overdue, "overdue"},
    {AgendaReason::due, "due"},
    {AgendaReason::territories, "territories"},
    {AgendaReason::held_since, "held-since"},
    {AgendaReason::coming, "coming"},
    {AgendaReason::varia, "varia"},
    {AgendaReason::next_meeting, "next-meeting"},
    {AgendaReason::closing, "closing"},
    {AgendaReason::added, "added"},
};

constexpr Name<AgendaSection> sections[] = {{AgendaSection::discuss, "discuss"},
                                            {AgendaSection::know, "know"}};

using Items = std::vector<AgendaItem>;

Items::iterator find_key(Items& items, const std::string& key) {
    return std::ranges::find_if(items, [&](const AgendaItem& item) { return item.derived.key == key; });
}

/// After the line that it follows where it is derived, as far as that one is there.
Items::iterator place_for(Items& items, const std::vector<AgendaLine>& derived, std::size_t line) {
    while (line-- > 0)
        if (const auto before = find_key(items, derived[line].key); before != items.end()) return before + 1;
    return items.begin();
}

bool is_derived(const std::vector<AgendaLine>& derived, const std::string& key) {
    return std::ranges::find(derived, key, &AgendaLine::key) != derived.end();
}

} // namespace

std::string_view to_string(AgendaReason reason) {
    return name_of(reasons, reason);
}
std::optional<AgendaReason> agenda_reason(std::string_view name) {
    return value_of(reasons, name);
}

std::string_view to_string(AgendaSection section) {
    return name_of(sections, section);
}
std::optional<AgendaSection> agenda_section(std::string_view name) {
    return value_of(sections, name);
}
std::string_view french_name(AgendaSection section) {
    return section == AgendaSection::discuss ? "À discuter" : "Pour information";
}

const std::string& title_of(const AgendaItem& item) {
    return item.title ? *item.title : item.derived.title;
}
AgendaSection section_of(const AgendaItem& item) {
    return item.section.value_or(item.derived.section);
}
int minutes_of(const AgendaItem& item) {
    return item.minutes.value_or(item.derived.minutes);
}

std::vector<std::string> lines_under(const AgendaItem& item) {
    return lines_in(item.derived.why + "\n" + item.note);
}

bool is_edited(const AgendaItem& item) {
    return item.section || item.title || item.minutes || !item.presenter.empty() || !item.note.empty() ||
           item.suppressed || item.not_reached || item.derived.reason == AgendaReason::added;
}

std::vector<AgendaItem> merge(std::vector<AgendaItem> items, const std::vector<AgendaLine>& derived) {
    for (std::size_t line = 0; line < derived.size(); ++line) {
        const auto known = find_key(items, derived[line].key);
        if (known == items.end()) {
            items.insert(place_for(items, derived, line), AgendaItem{.derived = derived[line]});
            continue;
        }
        known->derived = derived[line];
        known->gone = false;
    }
    std::erase_if(items, [&](AgendaItem& item) {
        if (item.derived.reason == AgendaReason::added || is_derived(derived, item.derived.key)) return false;
        item.gone = true;
        return !is_edited(item);
    });
    return items;
}

std::vector<AgendaItem> shown_items(const Agenda& agenda, AgendaSection section) {
    std::vector<AgendaItem> shown;
    for (const auto& item : agenda.items)
        if (!item.suppressed && section_of(item) == section) shown.push_back(item);
    return shown;
}

int minutes_planned(const Agenda& agenda) {
    int minutes = 0;
    for (const auto& item : agenda.items)
        if (!item.suppressed) minutes += minutes_of(item);
    return minutes;
}

std::optional<int> minutes_available(const Meeting& meeting) {
    if (!meeting.sitting) return std::nullopt;
    const auto& [start, end, zone] = *meeting.sitting;
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::minutes>(instant_of(end, zone) - instant_of(start, zone))
            .count());
}

} // namespace arrimage::domain
