#pragma once

#include "plan/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan {

enum class DeadlineKind {
    day,
    range,
    month,
    season,
    quarter,
    year,
    fiscal_year,
    recurrence,
    open,
    undetermined,
    conditional,
};

/// "day", "range", … "fiscal-year", … as in JSON, TOML and the database.
std::string_view to_string(DeadlineKind kind);
std::optional<DeadlineKind> deadline_kind(std::string_view name);

/// When something is due, as the plan printed it and as it is understood.
/// Invariants: `text` is the wording, byte for byte, for ever; start ≤ end when both are there; a date that was
/// not printed and could not be inferred from the context is absent, never guessed.
struct Deadline {
    std::string text{};
    DeadlineKind kind{DeadlineKind::undetermined};
    std::optional<Date> start{};
    std::optional<Date> end{};
    /// What the wording left out, each once: "year" (from the context, or from the next date of a list), "month"
    /// ("12" of "du 12 au 16 mai"), "period" ("dans l'année": the plan's), "century" ("nov. 04").
    std::vector<std::string> inferred{};
    bool ambiguous{false}; ///< a careful person could read it otherwise
    std::vector<Interval> alternatives{};
    std::optional<std::string> subject{}; ///< what the date is for, when the phrase names it: "Maskinongé"

    bool operator==(const Deadline&) const = default;
};

/// What a phrase without a year, or with a bare season, is read against.
struct DeadlineContext {
    std::optional<Period> period{}; ///< of the plan; absent when nothing is known
    std::optional<int> year{};      ///< a calendar year to take where the phrase has none, before the period
    MonthDay fiscal_start{};        ///< 1 April unless the settings say otherwise
};

/// A part of a phrase that looks like a date and is none, such as "31 septembre".
struct DeadlineProblem {
    std::string code{};    ///< "impossible-date", "weekday-mismatch" or "reversed-range"
    std::string message{}; ///< a French sentence for the report
};

struct DeadlineReading {
    std::vector<Deadline> deadlines{};
    std::vector<DeadlineProblem> problems{};
};

/// Reads the dates a French phrase holds, in their order, by the conventions of the design (§3).
/// When there is one deadline its `text` is the whole phrase; of several each has the slice that says it.
/// Takes any bytes; linear in their number; never throws for what it reads. A phrase that holds no date and
/// no word of time gives one `undetermined` deadline with the wording kept.
DeadlineReading read_deadlines(std::string_view phrase, const DeadlineContext& context);

/// The part of a phrase that is a deadline, subject and all: the whole of "Shawinigan – hiver", what stands in the
/// brackets of "CRD (octobre)"; absent when the phrase names something else.
std::optional<std::string_view> deadline_in(std::string_view phrase);

/// True when the phrase, found in a column that mixes persons, places, documents and dates, is a deadline:
/// "juin 2003", "Shawinigan – hiver", "selon la décision du local"; false for "Rapport 2001",
/// "Plan d'action sept. 2002", "Claude, RRSSS".
bool looks_like_deadline(std::string_view phrase);

} // namespace arrimage::plan
