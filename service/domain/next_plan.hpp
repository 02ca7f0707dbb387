#pragma once

#include "plan/plan.hpp"

#include <set>
#include <string>

namespace arrimage::domain {

/// The plan of the next year that goes on with these activities, named by their keys. Its period is the one
/// that follows, and years of the old one in its title are moved as far. Objectives and means stay, each activity stays whole, its promised
/// meetings too: what its title promises for a year is promised for the next. Activities numbered after their means are
/// numbered anew from 1; other numbers stay. Wordings of deadlines stay: those that say no year are read anew, in the new
/// period; those that name days outside it become undetermined.
plan::Plan next_plan(const plan::Plan& plan, const std::set<std::string>& keys);

/// The period as many whole years later as it has, one at least; the last day of a month stays one.
plan::Period next_period(const plan::Period& period);

} // namespace arrimage::domain
