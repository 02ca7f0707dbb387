#pragma once

#include "domain/attendance.hpp"
#include "domain/minutes.hpp"

#include <string>
#include <vector>

namespace arrimage::domain {

/// An item of the agenda by its key and title.
struct ItemTitle {
    std::string key{};
    std::string title{};
};

/// All that a compte-rendu says to who reads it.
struct MinutesDocument {
    Meeting meeting{};
    MinutesState state{MinutesState::draft};
    std::optional<Meeting> approved_in{};
    std::vector<MinutesSection> sections{}; ///< without the marks of withheld passages
    AttendanceSheet sheet{};                ///< version 0: nobody entered it
    std::vector<ItemTitle> items{};
    std::optional<Quorum> quorum{};
    std::vector<std::string> documents{}; ///< titles of the papers, in order
};

/// "Projet de compte-rendu, diffusé pour approbation", "Approuvé le vendredi 31 octobre 2003 par « Rencontre … »".
std::string standing_of(const MinutesDocument& document);

/// Names under what they were, in the order of a sheet, with what is to be said of each: "Présences", "Odile Tremblay
/// (Maskinongé), départ au point « Varia »".
struct NamedAttendance {
    std::string label{};
    std::vector<std::string> names{};
};
std::vector<NamedAttendance> attendance_by_status(const MinutesDocument& document);

/// The sentence of the quorum with the items at which it was lost; empty without a rule.
std::string quorum_sentence(const MinutesDocument& document);

/// What was written: neither text, decision nor follow-up.
bool is_blank(const MinutesSection& section);

/// As plain text that survives a paste into any mail: lines of at most 72 columns.
std::string minutes_text(const MinutesDocument& document);

} // namespace arrimage::domain
