#pragma once

#include "html/seat_table.hpp"

#include <kainjow/mustache.hpp>

namespace arrimage::html {

/// `{{#seats}}{{>seat_table}}{{/seats}}`; nothing when there is none.
kainjow::mustache::data seats_data(const std::vector<SeatRow>& seats);

/// `{{>mandate}}`: who, when, and a link to end it.
kainjow::mustache::data mandate_data(const SeatRow::Mandate& mandate);

} // namespace arrimage::html
