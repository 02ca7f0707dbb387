#pragma once

#include "domain/meeting.hpp"

#include <optional>
#include <string>

namespace arrimage::domain {

/// Something that someone took on at a meeting, open until it is closed.
struct FollowUp {
    FollowUpId id{};
    MeetingId meeting{};
    std::string section_key{}; ///< of the agenda item
    std::string what{};
    std::optional<PersonId> owner{}; ///< absent: someone we hold nothing on
    std::string owner_name{};
    std::optional<plan::Date> due_on{};
    Instant made_at{};
    std::string made_by{};
    std::optional<Instant> closed_at{};
    std::string closed_by{};
    std::string outcome{};

    bool operator==(const FollowUp&) const = default;
};

/// Throws Refusal (invalid) without what is to be done or who does it, or for words that are too long or no text.
void check(const FollowUp& follow_up);

/// "Rédiger l’avis – Odile Tremblay, d’ici le 31 octobre 2003"
std::string in_words(const FollowUp& follow_up);

bool is_overdue(const FollowUp& follow_up, plan::Date today);

/// What is late first, then by day, what has none last.
bool comes_before(const FollowUp& a, const FollowUp& b);

} // namespace arrimage::domain
