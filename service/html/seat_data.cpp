#include "html/seat_data.hpp"

#include "html/link_data.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

/// A link, and what it is about for who does not see the row.
data act_data(const Link& act, const std::string& seat) {
    auto values = link_data(act);
    values["about"] = seat;
    return values;
}

data row_data(const SeatRow& row) {
    data values;
    values["seat"] = row.label;
    values["about"] = text_or_false(row.about);
    values["committee"] = link_data(row.committee);
    values["holder"] = link_data(row.holder);
    values["state"] = row.state.word.empty() ? data{false} : state_data(row.state);
    values["days"] = row.days;
    values["has_history"] = !row.history.empty();
    values["history"] = list_of(row.history, mandate_data);
    values["has_acts"] = !row.acts.empty();
    values["acts"] = list_of(row.acts, [&](const Link& act) { return act_data(act, row.label); });
    return values;
}

} // namespace

data mandate_data(const SeatRow::Mandate& mandate) {
    data values;
    values["person"] = link_data(mandate.person);
    values["days"] = mandate.days;
    values["end"] = link_data(mandate.end);
    return values;
}

data seats_data(const std::vector<SeatRow>& seats) {
    if (seats.empty()) return false;
    return data{"rows", list_of(seats, row_data)};
}

} // namespace arrimage::html
