#include "html/coverage_page.hpp"

#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data slot_data(const CoveragePage::Slot& slot) {
    data values;
    values["state"] = state_data(slot.state);
    values["due"] = slot.due;
    values["territory"] = text_or_false(slot.territory);
    values["meeting"] = link_data(slot.meeting);
    values["when"] = text_or_false(slot.when);
    values["slippage"] = text_or_false(slot.slippage);
    values["act"] = link_data(slot.act);
    return values;
}

data obligation_data(const CoveragePage::Obligation& obligation) {
    data values;
    values["obligation"] = obligation.title;
    values["sentence"] = obligation.sentence;
    values["beyond"] = text_or_false(obligation.beyond);
    values["has_slots"] = !obligation.slots.empty();
    values["slots"] = list_of(obligation.slots, slot_data);
    return values;
}

data objective_data(const CoveragePage::Objective& objective) {
    data values;
    values["objective"] = text_or_false(objective.title);
    values["counts"] = objective.counts;
    values["obligations"] = list_of(objective.obligations, obligation_data);
    return values;
}

data territory_data(const CoveragePage::Territory& territory) {
    data values;
    values["name"] = territory.name;
    values["counts"] = territory.counts;
    values["met"] = territory.met;
    values["nothing"] = territory.nothing;
    return values;
}

data figure_data(const CoveragePage::Figure& figure) {
    data values;
    values["label"] = figure.label;
    values["count"] = std::to_string(figure.count);
    return values;
}

} // namespace

std::string render(const Frame& frame, const CoveragePage& page) {
    data values;
    values["plan_title"] = page.title;
    values["period"] = page.period;
    values["as_of"] = page.as_of;
    values["sentence"] = page.sentence;
    values["figures"] = list_of(page.figures, figure_data);
    values["has_territories"] = !page.territories.empty();
    values["territories"] = list_of(page.territories, territory_data);
    values["without"] = text_or_false(page.without);
    values["pager"] = pager_data(page.pager);
    values["objectives"] = list_of(page.objectives, objective_data);
    return render_page(frame, "coverage_page", "Couverture du plan", std::move(values));
}

} // namespace arrimage::html
