#include "http/seat_rows.hpp"

#include "domain/tenure.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using html::Link;

/// What the name of a seat does not say of whose it is.
std::string about(const actions::SeatView& view) {
    std::string text;
    for (const auto& name : {view.territory, view.organisation})
        if (!name.empty() && name != view.label) text += (text.empty() ? "" : ", ") + name;
    return text;
}

html::SeatRow::Mandate mandate_of(const domain::NamedHolding& held) {
    const auto& [holding, name] = held;
    return {.person = {path_of(holding.person), name},
            .days = domain::french_tenure(holding.tenure),
            .end = {path_of(holding.id) + "/fin", holding.tenure.to ? "changer la fin" : "finir"}};
}

html::StateLabel state_of(const actions::SeatView& view) {
    if (view.holder) return {};
    if (view.vacant) return {"to-schedule", "Vacant"};
    return {"cancelled", "Fermé"};
}

std::vector<Link> acts_on(const actions::SeatView& view) {
    if (!view.holder && !view.vacant) return {};
    std::vector<Link> acts{{path_of(view.seat.id) + "/titulaire", view.holder ? "Remplacer" : "Attribuer"}};
    if (view.holder) acts.push_back({path_of(view.holder->holding.id) + "/fin", "Finir le mandat"});
    acts.push_back({path_of(view.seat.id) + "/fermer", "Fermer"});
    return acts;
}

std::string days_of(const actions::SeatView& view) {
    std::string days = view.holder ? domain::french_tenure(view.holder->holding.tenure) : "";
    if (view.seat.closed_on)
        days += (days.empty() ? "" : "\u00a0; ") + std::string{"siège fermé après le "} +
                plan::french_date(*view.seat.closed_on);
    return days;
}

} // namespace

html::SeatRow seat_row(const actions::SeatView& view) {
    html::SeatRow row{.label = view.label,
                      .about = about(view),
                      .state = state_of(view),
                      .days = days_of(view),
                      .acts = acts_on(view)};
    if (view.holder) row.holder = {path_of(view.holder->holding.person), view.holder->name};
    const bool holder_only = view.holder && view.history.size() == 1;
    if (!holder_only)
        for (const auto& held : view.history) row.history.push_back(mandate_of(held));
    return row;
}

html::SeatRow seat_row_of_committee(const actions::SeatView& view) {
    auto row = seat_row(view);
    row.committee = {path_of(view.committee.id), view.committee.name};
    return row;
}

} // namespace arrimage::http
