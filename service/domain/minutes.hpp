#pragma once

#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// A draft is its writers'; circulated and approved, it is read by who may see the meeting; published, by anyone.
enum class MinutesState { draft, circulated, approved, published };

/// "draft", "circulated", "approved", "public"
std::string_view to_string(MinutesState state);
std::optional<MinutesState> minutes_state(std::string_view name);
/// "brouillon", "diffusé", "approuvé", "public"
std::string_view french_name(MinutesState state);

/// What is written of one item of the agenda.
struct MinutesSection {
    std::string key{}; ///< of its agenda item
    std::string title{};
    std::string body{};       ///< Markdown, lines parted by '\n'; [[ ]] around what the public does not read
    std::string decisions{};  ///< one a line
    std::string follow_ups{}; ///< what was taken on, as it stood then, one a line

    bool operator==(const MinutesSection&) const = default;
};

/// What made a version: it was begun, a section was written, a follow-up taken on or taken back, an old version restored,
/// new items of the agenda brought in.
enum class MinutesCause { begun, written, taken_on, restored, agenda };

/// "begun", "written", "taken-on", …
std::string_view to_string(MinutesCause cause);
std::optional<MinutesCause> minutes_cause(std::string_view name);
std::string_view french_name(MinutesCause cause);

/// All that a compte-rendu said at a time; never changed once made.
struct MinutesVersion {
    int number{0}; ///< from 1
    Instant made_at{};
    std::string made_by{};
    MinutesCause cause{MinutesCause::begun};
    std::vector<MinutesSection> sections{};

    bool operator==(const MinutesVersion&) const = default;
};

/// The compte-rendu of a meeting.
struct Minutes {
    MeetingId meeting{};
    MinutesState state{MinutesState::draft};
    int version{0}; ///< number of its latest version
    std::optional<Instant> circulated_at{};
    std::optional<Instant> approved_at{};
    std::optional<MeetingId> approved_in{}; ///< the meeting that approved it
    std::optional<Instant> published_at{};

    bool operator==(const Minutes&) const = default;
};

/// What can be done to a compte-rendu as a whole. `reopen` goes back one state: from public to approved, from approved to
/// circulated, from circulated to draft.
enum class MinutesAct { write, circulate, approve, publish, reopen };

/// The state in which an act leaves it. Throws Refusal (conflict), saying what to do instead.
MinutesState state_after(MinutesAct act, MinutesState state);

/// Whether members may read it.
bool is_circulated(MinutesState state);

/// Throws Refusal (invalid) for text that is none, or longer than 60,000 characters (body) or 8,000 (decisions).
void check_writing(const std::string& body, const std::string& decisions);

/// The section of that key, null when there is none.
const MinutesSection* find_section(const std::vector<MinutesSection>& sections, std::string_view key);

/// Text without the passages that [[ ]] withhold, each replaced by "[passage retiré]"; one that is not ended is withheld
/// to its end.
std::string public_text(std::string_view text);

/// The same of every text of the sections.
std::vector<MinutesSection> public_sections(std::vector<MinutesSection> sections);

/// Text without the marks of withheld passages, for who may read them.
std::string whole_text(std::string_view text);

} // namespace arrimage::domain
