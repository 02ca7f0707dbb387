#include "actions/import_seats.hpp"

#include "actions/end_holding.hpp"
#include "actions/names.hpp"
#include "actions/seat_person.hpp"
#include "domain/slug.hpp"
#include "domain/tenure.hpp"
#include "plan/text.hpp"
#include "store/committees.hpp"
#include "store/organisations.hpp"
#include "store/seats.hpp"
#include "store/territories.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::CommitteeId;
using domain::Holding;
using domain::PersonColumn;
using domain::Seat;
using domain::Tenure;

SeatImport::SeatImport(store::Transaction& transaction, const Env& env, plan::Date today)
    : transaction_(transaction), env_(env), today_(today) {
    for (const auto& seat : store::list_seats(transaction)) remember(seat);
}

std::vector<FieldChange> SeatImport::place(const Placed& placed) {
    std::vector<FieldChange> changes;
    if (!placed.row.member) return changes;
    for (const auto& committee : placed.row.committees)
        if (auto change = place_in(placed, committee)) changes.push_back(*std::move(change));
    return changes;
}

std::optional<FieldChange> SeatImport::place_in(const Placed& placed, const std::string& name) {
    const auto committee = store::save_committee(transaction_, name, env_.new_uid, env_.now);
    const auto told = [&](const Holding& holding) {
        return committee.name + ", " + labels_.at(holding.seat) + ", " +
               domain::french_tenure(holding.tenure);
    };
    if (auto holding = present(placed, committee.id)) {
        const auto before = *holding;
        holding->tenure.from = placed.row.seat_from.value_or(before.tenure.from);
        if (placed.row.seat_to) holding->tenure.to = placed.row.seat_to;
        if (*holding == before) return std::nullopt;
        return FieldChange{PersonColumn::seat, told(before),
                           told(change_tenure(transaction_, *holding, env_.now))};
    }
    const auto seat =
        placed.row.seat.empty() ? unnamed_seat(placed, committee.id) : named_seat(placed, committee.id);
    const Seating seating{.seat = seat.id, .person = placed.person.id, .tenure = tenure_of(placed, today_)};
    return FieldChange{PersonColumn::seat, "", told(seat_person(transaction_, seating, env_.now))};
}

/// The holding that the line is about, when there is one already.
std::optional<Holding> SeatImport::present(const Placed& placed, CommitteeId committee) const {
    std::vector<Holding> holdings =
        store::list_holdings(transaction_, {.person = placed.person.id, .committee = committee});
    if (!placed.row.seat.empty())
        std::erase_if(holdings, [&, label = plan::text::fold(placed.row.seat)](const Holding& holding) {
            return plan::text::fold(labels_.at(holding.seat)) != label;
        });
    std::vector<Tenure> tenures;
    tenures.reserve(holdings.size());
    for (const auto& holding : holdings) tenures.push_back(holding.tenure);
    const auto meant = domain::meant_tenure(tenures, {placed.row.seat_from, placed.row.seat_to},
                                            reference_day(placed.person, today_));
    return meant ? std::optional{holdings[*meant]} : std::nullopt;
}

Seat SeatImport::named_seat(const Placed& placed, CommitteeId committee) {
    for (const auto& seat : seats_[{committee, plan::text::fold(placed.row.seat)}])
        if (domain::exists_on(seat, tenure_of(placed, today_).from)) return seat;
    return make(seat_for(placed.row.seat, committee));
}

/// A seat of the organisation, else of the territory, else of a member; the second one is numbered 2.
Seat SeatImport::unnamed_seat(const Placed& placed, CommitteeId committee) {
    const auto& person = placed.person;
    const auto tenure = tenure_of(placed, today_);
    Seat seat{.committee = committee};
    if (person.organisation)
        seat.organisation = person.organisation;
    else if (person.territory)
        seat.territory = person.territory;
    else
        seat.name = "Membre";
    const auto label = actions::label_of(transaction_, seat);
    for (auto& number = numbers_[{committee, plan::text::fold(label)}];;) {
        if (++number > 1) seat.name = label + " (" + std::to_string(number) + ")";
        const auto& alike = seats_[{committee, plan::text::fold(number > 1 ? seat.name : label)}];
        if (alike.empty()) return make(seat);
        const auto found = std::ranges::find_if(alike, [&](const Seat& s) { return is_free(s, tenure); });
        if (found != alike.end()) return *found;
    }
}

bool SeatImport::is_free(const Seat& seat, const Tenure& tenure) const {
    const Tenure existence{tenure.from, seat.closed_on};
    if (seat.closed_on && (*seat.closed_on < tenure.from || !domain::within(tenure, existence))) return false;
    const auto holdings = store::list_holdings(transaction_, {.seat = seat.id});
    return std::ranges::none_of(holdings,
                                [&](const Holding& held) { return domain::overlap(held.tenure, tenure); });
}

/// A seat that is called like a territory or an organisation belongs to it.
Seat SeatImport::seat_for(const std::string& label, CommitteeId committee) const {
    const auto slug = domain::slug(label);
    if (const auto territory = store::find_territory(transaction_, slug))
        return {.committee = committee, .territory = territory->id};
    if (const auto organisation = store::find_organisation(transaction_, slug))
        return {.committee = committee, .organisation = organisation->id};
    return {.committee = committee, .name = label};
}

Seat SeatImport::make(Seat seat) {
    seat = store::save_seat(transaction_, seat);
    remember(seat);
    return seat;
}

void SeatImport::remember(const Seat& seat) {
    const auto label = actions::label_of(transaction_, seat);
    labels_[seat.id] = label;
    seats_[{seat.committee, plan::text::fold(label)}].push_back(seat);
}

Tenure tenure_of(const Placed& placed, plan::Date today) {
    const auto& active = placed.person.active;
    const auto since = placed.is_new ? active.from : std::max(today, active.from);
    return {placed.row.seat_from.value_or(since), placed.row.seat_to ? placed.row.seat_to : active.to};
}

plan::Date reference_day(const domain::Person& person, plan::Date today) {
    return person.active.to ? std::min(*person.active.to, today) : today;
}

} // namespace arrimage::actions
