#include "cli/coverage_report.hpp"

#include "cli/columns.hpp"
#include "domain/count_words.hpp"
#include "domain/coverage_words.hpp"
#include "plan/french_date.hpp"

namespace arrimage::cli {

namespace {

using domain::SlotState;

std::string numbered(const std::string& number, const std::string& title) {
    return number.empty() ? title : number + " " + title;
}

std::string with_capital_du(const plan::Period& period) {
    return "Du " + plan::french_date(period.start) + " au " + plan::french_date(period.end);
}

std::string days_late(const domain::SlotCoverage& covered) {
    const auto days = covered.slippage_days.value_or(0);
    return days > 0 ? domain::counted(days, "jour", "jours") + " après l’échéance" : "";
}

std::string meeting_of(const domain::SlotCoverage& covered) {
    if (!covered.meeting) return "";
    const auto name = "rencontre " + std::to_string(covered.meeting->id.value);
    const auto day = domain::met_on(covered);
    return day ? name + ", le " + plan::french_day(*day) : name;
}

/// What else there is to know of a slot, parted by commas.
std::string notes_of(const domain::SlotCoverage& covered) {
    std::string notes;
    const auto add = [&](const std::string& note) {
        if (!note.empty()) notes += (notes.empty() ? "" : ", ") + note;
    };
    add(meeting_of(covered));
    if (covered.to_confirm) add("à confirmer comme tenue");
    if (covered.proposed) add("sondage en cours");
    if (domain::is_free(covered)) add("à remplacer");
    add(days_late(covered));
    return notes;
}

void add_obligation(std::string& text, const domain::ObligationCoverage& obligation) {
    text += "  " + numbered(obligation.number, obligation.title) + "\n";
    text += "    " + domain::coverage_sentence(obligation) + "\n";
    Columns slots{6};
    for (const auto& covered : obligation.slots)
        slots.add({std::string{domain::french_name(covered.state)},
                   covered.slot.due ? covered.slot.due->text : "sans échéance",
                   covered.slot.territory.value_or(""), notes_of(covered)});
    text += slots.text();
}

void add_territories(std::string& text, const domain::Coverage& coverage) {
    if (coverage.territories.empty()) return;
    text += "\nTerritoires\n";
    Columns rows{2};
    for (const auto& [name, counts, held, dated, nothing] : coverage.territories)
        rows.add({name, "promises\u00a0: " + domain::counts_in_words(counts),
                  nothing ? "aucune rencontre dans l’année" : ""});
    text += rows.text();
}

} // namespace

std::string coverage_report(const domain::Coverage& coverage) {
    auto text = coverage.title + "\n" + with_capital_du(coverage.period) + "\nLe " +
                plan::french_day(coverage.as_of) +
                ", rencontres promises\u00a0: " + domain::counts_in_words(coverage.totals) + "\n";
    const domain::ObjectiveCoverage* shown = nullptr;
    for (const auto& obligation : coverage.obligations) {
        const auto& objective = coverage.objectives.at(obligation.objective);
        if (shown != &objective) text += "\n" + numbered(objective.number, objective.title) + "\n";
        shown = &objective;
        add_obligation(text, obligation);
    }
    add_territories(text, coverage);
    return text;
}

} // namespace arrimage::cli
