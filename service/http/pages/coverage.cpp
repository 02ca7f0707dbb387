#include "http/pages/coverage.hpp"

#include "domain/count_words.hpp"
#include "domain/coverage_words.hpp"
#include "domain/refusal.hpp"
#include "html/coverage_page.hpp"
#include "http/page_cut.hpp"
#include "http/state_labels.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using domain::SlotState;

std::string numbered(const std::string& number, const std::string& title) {
    return number.empty() ? title : number + " " + title;
}

std::string met_in_words(const domain::TerritoryCoverage& territory) {
    using domain::counted;
    std::string text;
    if (territory.held > 0) text = counted(territory.held, "rencontre tenue", "rencontres tenues");
    if (territory.dated > 0)
        text += (text.empty() ? "" : ", ") + counted(territory.dated, "rencontre fixée", "rencontres fixées");
    return text;
}

std::string slippage_in_words(int days) {
    const auto many = domain::counted(std::abs(days), "jour", "jours");
    return days > 0 ? many + " de retard" : days < 0 ? many + " d’avance" : "à temps";
}

/// What would bring the slot forward.
html::Link act_for(const domain::SlotCoverage& covered) {
    if (covered.state == SlotState::held) return {};
    if (domain::is_free(covered))
        return {"/rencontres/ajouter?case=" + std::to_string(covered.slot.id.value), "Reprendre"};
    if (!covered.meeting) return {};
    const auto meeting = "/rencontres/" + std::to_string(covered.meeting->id.value);
    if (covered.to_confirm) return {meeting, "Confirmer la tenue"};
    return covered.state == SlotState::dated ? html::Link{} : html::Link{meeting + "/date", "Fixer la date"};
}

html::CoveragePage::Slot slot_of(const domain::SlotCoverage& covered) {
    html::CoveragePage::Slot slot{.state = state_label(covered),
                                  .due = covered.slot.due ? covered.slot.due->text : "Sans échéance",
                                  .act = act_for(covered)};
    const auto territory = covered.slot.territory.value_or("");
    if (slot.due.find(territory) == std::string::npos) slot.territory = territory;
    if (covered.slippage_days && covered.state != SlotState::promised)
        slot.slippage = slippage_in_words(*covered.slippage_days);
    if (!covered.meeting) return slot;
    slot.meeting = {"/rencontres/" + std::to_string(covered.meeting->id.value), covered.meeting->title};
    if (covered.meeting->start) slot.when = plan::french_date(covered.meeting->start->date);
    return slot;
}

html::CoveragePage::Obligation obligation_of(const domain::ObligationCoverage& covered) {
    html::CoveragePage::Obligation obligation{.title = numbered(covered.number, covered.title),
                                              .sentence = domain::coverage_sentence(covered) + "."};
    for (const auto& slot : covered.slots) obligation.slots.push_back(slot_of(slot));
    return obligation;
}

std::string without_in_words(const domain::Coverage& coverage) {
    std::string names;
    int count = 0;
    for (const auto& territory : coverage.territories) {
        if (!territory.nothing) continue;
        ++count;
        names += (names.empty() ? "" : ", ") + territory.name;
    }
    if (count == 0) return {};
    return domain::counted(count, "territoire n’a rien eu cette année",
                           "territoires n’ont rien eu cette année") +
           "\u00a0: " + names + ".";
}

html::CoveragePage::Objective& objective_for(html::CoveragePage& page, const domain::Coverage& coverage,
                                             std::size_t objective, std::optional<std::size_t>& last) {
    if (last != objective) {
        const auto& covered = coverage.objectives[objective];
        page.objectives.push_back({.title = numbered(covered.number, covered.title),
                                   .counts = domain::counts_in_words(covered.counts)});
        last = objective;
    }
    return page.objectives.back();
}

void add_obligations(html::CoveragePage& page, const domain::Coverage& coverage, const PageCut& cut) {
    std::optional<std::size_t> last;
    for (std::size_t i = cut.first(); i < coverage.obligations.size() && i < cut.first() + cut.length; ++i) {
        const auto& covered = coverage.obligations[i];
        objective_for(page, coverage, covered.objective, last).obligations.push_back(obligation_of(covered));
    }
}

html::CoveragePage page_of(const domain::Coverage& coverage) {
    html::CoveragePage page{
        .title = coverage.title,
        .period = plan::french_interval({coverage.period.start, coverage.period.end}),
        .as_of = plan::french_date(coverage.as_of),
        .sentence = "Promesses de rencontres\u00a0: " + domain::counts_in_words(coverage.totals) + ".",
        .without = without_in_words(coverage)};
    for (const auto state : domain::slot_states)
        page.figures.push_back({state_title(state), coverage.totals[state]});
    for (const auto& territory : coverage.territories)
        page.territories.push_back({territory.name, domain::counts_in_words(territory.counts),
                                    met_in_words(territory), territory.nothing});
    return page;
}

} // namespace

Reply show_coverage(const Site& site, const Request& request, const Captures&) {
    const auto coverage = site.coverage.find({.today = today(site)});
    const auto cut = page_cut(request);
    auto page = page_of(*coverage);
    add_obligations(page, *coverage, cut);
    page.pager = pager(request, cut, coverage->obligations.size());
    return html_reply(200, html::render(frame_of(site, request), page));
}

} // namespace arrimage::http
