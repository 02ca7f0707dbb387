#pragma once

#include "domain/ids.hpp"
#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// A confidentiality incident: access, use or communication that no law allows, loss, or another breach (CQLR c. P-39.1,
/// s. 3.6). The register of them all (s. 3.8) is kept for at least five years after they were noticed.
struct Incident {
    IncidentId id{};
    std::optional<plan::Date> happened_on{};
    plan::Date noticed_on{};
    std::string what{};        ///< what happened
    std::string information{}; ///< which personal information
    std::optional<int> people{};
    bool serious{false}; ///< a risk of serious injury (s. 3.7)
    std::string why{};   ///< what makes the risk serious or not: sensitivity, use that is feared, likelihood
    std::string measures{};
    std::optional<plan::Date> told_board_on{};  ///< the Commission d’accès à l’information
    std::optional<plan::Date> told_people_on{}; ///< whom it concerns
    Instant noted_at{};
    std::string noted_by{};

    bool operator==(const Incident&) const = default;
};

/// Throws Refusal (invalid), saying what to write, when something the register must hold is missing, or when a day is
/// after `today` or before the one it follows.
void check(const Incident& incident, plan::Date today);

/// What the law still asks for: "À faire : aviser la Commission…"; empty when nothing is left to do.
std::string duty_of(const Incident& incident);

/// The register for the Commission d’accès à l’information: CSV that a spreadsheet of Québec opens right (UTF-8 with its
/// mark, semicolons, CRLF), no cell begins a formula.
std::string incidents_csv(const std::vector<Incident>& incidents);

/// The same to be read.
std::string incidents_text(const std::vector<Incident>& incidents);

} // namespace arrimage::domain
