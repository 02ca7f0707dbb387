#include "actions/seat_view.hpp"

#include "actions/names.hpp"

#include <algorithm>

namespace arrimage::actions {

SeatView view_seat(store::Session& session, const domain::Seat& seat, plan::Date day) {
    SeatView view{.seat = seat,
                  .label = label_of(session, seat),
                  .territory = name_of(session, seat.territory),
                  .organisation = name_of(session, seat.organisation),
                  .committee = store::load_committee(session, seat.committee),
                  .history = history_of(session, seat.id)};
    const auto holder = std::ranges::find_if(
        view.history, [&](const auto& held) { return domain::covers(held.holding.tenure, day); });
    if (holder != view.history.end()) view.holder = *holder;
    view.vacant = !view.holder && domain::exists_on(seat, day);
    return view;
}

std::vector<SeatView> view_seats(store::Session& session, const store::SeatFilter& filter, plan::Date day) {
    std::vector<SeatView> views;
    for (const auto& seat : store::list_seats(session, filter))
        views.push_back(view_seat(session, seat, day));
    return views;
}

} // namespace arrimage::actions
