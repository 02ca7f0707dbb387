#pragma once

#include "domain/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// How someone was at a meeting. A guest sits for nobody.
enum class Attendance { present, excused, replaced, absent, guest };

/// "present", "excused", …
std::string_view to_string(Attendance attendance);
std::optional<Attendance> attendance(std::string_view name);
/// "présence", "absence motivée", "remplacement", "absence", "personne invitée"
std::string_view french_name(Attendance attendance);

/// Someone who was at a meeting, or should have been, as they were on its day.
struct Attendee {
    std::optional<SeatId> seat{};     ///< the seat they held that day
    std::string seat_name{};          ///< empty without a seat
    std::optional<PersonId> person{}; ///< absent: someone we hold nothing on
    std::string name{};
    std::string body{};      ///< organisation they came for; may be empty
    std::string territory{}; ///< territory they came for; may be empty
    Attendance status{Attendance::absent};
    std::string detail{};       ///< why excused, or by whom replaced
    std::string arrived_item{}; ///< key of the agenda item at which they came; empty: from the beginning
    std::string left_item{};    ///< key of the item at which they left; empty: they stayed

    bool operator==(const Attendee&) const = default;
};

struct AttendanceSheet {
    MeetingId meeting{};
    int version{0}; ///< 0: nobody entered it yet
    std::vector<Attendee> attendees{};

    bool operator==(const AttendanceSheet&) const = default;
};

/// Throws Refusal (invalid) for someone without a name, a replacement without a name, words that are too long or no
/// text, someone who left before they came; `items` are the keys of the agenda in their order.
void check(const AttendanceSheet& sheet, const std::vector<std::string>& items);

/// How many seats must be there for a meeting to decide.
struct QuorumRule {
    enum class Kind {
        none,
        seats,  ///< that number of filled seats
        percent ///< that share of the filled seats, the fraction of a seat rounded up
    };
    Kind kind{Kind::none};
    int value{0};

    bool operator==(const QuorumRule&) const = default;
};

std::string_view to_string(QuorumRule::Kind kind);
std::optional<QuorumRule::Kind> quorum_kind(std::string_view name);

/// Throws Refusal (invalid) for less than one seat, more than 1,000, less than 1 % or more than 100 %.
void check(const QuorumRule& rule);

/// "4 sièges pourvus", "50 % des sièges pourvus", "aucune règle".
std::string in_words(const QuorumRule& rule);

/// How the rule fares on a sheet.
struct Quorum {
    int filled{0}; ///< seats that someone held that day
    int needed{0};
    int there{0};                    ///< seats whose holder, or who replaced them, was there at some time
    std::vector<std::string> lost{}; ///< keys of the items at which fewer than needed were there, in order

    bool reached() const { return there >= needed; }
    bool operator==(const Quorum&) const = default;
};

/// Absent without a rule or before anyone entered the sheet.
std::optional<Quorum> quorum(const QuorumRule& rule, const AttendanceSheet& sheet,
                             const std::vector<std::string>& items);

/// "Quorum : 5 sièges représentés sur 7 pourvus, 4 requis. Il est atteint."
std::string in_words(const Quorum& quorum);

} // namespace arrimage::domain
