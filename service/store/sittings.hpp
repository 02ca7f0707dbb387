#pragma once

#include "store/database.hpp"

#include <string>
#include <vector>

namespace arrimage::store {

/// A meeting that takes or took place.
struct SittingRow {
    domain::MeetingId meeting{};
    std::string title{};
    domain::Sitting sitting{};
};

/// The confirmed and held meetings that touch a day of the interval by the clock of their own zone, by their beginning.
std::vector<SittingRow> list_sittings(Session& session, plan::Date first, plan::Date last);

} // namespace arrimage::store
