#pragma once

#include "actions/seat_view.hpp"
#include "html/seat_table.hpp"

namespace arrimage::http {

/// A seat in a committee's table, with what the coordonnatrice can do to it.
html::SeatRow seat_row(const actions::SeatView& view);

/// The same in a table of several committees.
html::SeatRow seat_row_of_committee(const actions::SeatView& view);

} // namespace arrimage::http
