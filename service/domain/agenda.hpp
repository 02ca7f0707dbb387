#pragma once

#include "domain/ids.hpp"
#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// Why something is on an agenda (design §6).
enum class AgendaReason {
    opening,
    adoption,
    previous_minutes,
    follow_up,
    not_reached, ///< the former meeting did not come to it
    overdue,     ///< promised by the plan, and its day has passed
    due,         ///< promised by the plan between the former meeting and the next one
    territories,
    held_since, ///< a promised meeting that took place since the former one
    coming,     ///< promised by the plan soon after the next meeting
    varia,
    next_meeting,
    closing,
    added ///< by a person
};

/// "opening", "previous-minutes", …
std::string_view to_string(AgendaReason reason);
std::optional<AgendaReason> agenda_reason(std::string_view name);

/// "À discuter" or "Pour information".
enum class AgendaSection { discuss, know };

/// "discuss", "know"
std::string_view to_string(AgendaSection section);
std::optional<AgendaSection> agenda_section(std::string_view name);
std::string_view french_name(AgendaSection section);

/// An item as it is derived.
struct AgendaLine {
    std::string key{}; ///< what causes it, the same each time: "opening", "activity:17"
    AgendaReason reason{AgendaReason::added};
    AgendaSection section{AgendaSection::discuss};
    std::string title{};
    std::string why{}; ///< the reason in words, several lines parted by '\n'; may be empty
    int minutes{0};
    std::optional<ActivityId> activity{};

    bool operator==(const AgendaLine&) const = default;
};

/// An item with what a person made of it.
struct AgendaItem {
    AgendaItemId id{};
    AgendaLine derived{};
    std::optional<AgendaSection> section{};
    std::optional<std::string> title{};
    std::optional<int> minutes{};
    std::string presenter{};
    std::string note{}; ///< lines parted by '\n'
    bool suppressed{false};
    bool gone{false};        ///< what caused it is no more
    bool not_reached{false}; ///< the meeting did not come to it

    bool operator==(const AgendaItem&) const = default;
};

const std::string& title_of(const AgendaItem& item);
AgendaSection section_of(const AgendaItem& item);
int minutes_of(const AgendaItem& item);

/// What stands under its title: why it is there, then what a person adds.
std::vector<std::string> lines_under(const AgendaItem& item);

/// A person changed it or took it out.
bool is_edited(const AgendaItem& item);

/// The items in their order, with what is derived now. Every edit stays, and so does the order of what was there; a new
/// line comes after the one it is derived after. What nothing causes any more goes, unless a person edited it: it is then
/// marked gone, until its cause comes back.
std::vector<AgendaItem> merge(std::vector<AgendaItem> items, const std::vector<AgendaLine>& derived);

/// The ordre du jour of a meeting.
struct Agenda {
    MeetingId meeting{};
    int version{0}; ///< 0: it was not prepared yet, and is as derived now
    std::vector<AgendaItem> items{};

    bool operator==(const Agenda&) const = default;
};

/// What readers see of a section, in order: all but what was taken out.
std::vector<AgendaItem> shown_items(const Agenda& agenda, AgendaSection section);

/// The minutes of all that is shown, and those that the meeting has; absent for a meeting without a date.
int minutes_planned(const Agenda& agenda);
std::optional<int> minutes_available(const Meeting& meeting);

} // namespace arrimage::domain
