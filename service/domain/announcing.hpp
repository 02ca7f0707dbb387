#pragma once

#include "domain/invitation.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace arrimage::domain {

/// What invitees were told that no longer holds.
struct Outdated {
    bool time{false};
    bool place{false}; ///< the place or the link
    bool title{false};
    bool state{false}; ///< cancelled since, or no longer cancelled

    bool operator==(const Outdated&) const = default;
};

/// What differs between what was told and the meeting as it stands. The agenda never counts.
Outdated outdated(const Announcement& told, const Meeting& meeting);

/// Something differs: an update can be sent.
bool any(const Outdated& outdated);

/// A change that invitees must learn: of time, place or state. A reworded title waits for the next update.
bool presses(const Outdated& outdated);

/// Those who answered must answer again: the meeting has another time, or is on again.
bool asks_again(const Outdated& outdated);

/// What was told and what holds, one line for each difference: "L’heure : le jeudi … au lieu du …".
std::vector<std::string> in_words(const Outdated& outdated, const Announcement& told, const Meeting& meeting,
                                  Language language = Language::french);

/// The next announcement of the meeting as it stands, later than the last one.
Announcement announce(const Meeting& meeting, AnnouncementKind kind, const std::optional<Announcement>& last,
                      Instant now, const std::string& by);

/// How many answer what.
struct AnswerTotals {
    int accepted{0};
    int declined{0};
    int tentative{0};
    int delegated{0};
    int unanswered{0};

    bool operator==(const AnswerTotals&) const = default;
};

AnswerTotals answer_totals(std::span<const Invitation> invitations);

/// "3 personnes seront là, 1 ne viendra pas, 2 sans réponse."
std::string in_words(const AnswerTotals& totals);

/// Who answers what, a line for each answer that someone gave or owes: "Seront là", "Aline Roy, Noé Morin".
std::vector<std::pair<std::string, std::string>> answers_by_name(std::span<const Invitation> invitations);

/// Throws Refusal (conflict), saying what to do, for a meeting to which nobody can be invited: without a date, held,
/// archived, or convened by someone else.
void check_invitable(const Meeting& meeting);

/// Throws Refusal (conflict) when they must learn of a change first: what is written to them again would repeat what no
/// longer holds.
void check_up_to_date(const Announcement& told, const Meeting& meeting);

/// Throws Refusal (conflict) when nobody can answer any more: a cancelled, held or archived meeting, or one that is over.
void check_answerable(const Meeting& meeting, Instant now);

} // namespace arrimage::domain
