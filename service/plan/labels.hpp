#pragma once

#include "plan/items.hpp"

#include <vector>

namespace arrimage::plan {

/// Gives the items after "Responsable(s) :", "Échéancier :" the column that the label names, and takes the label
/// out of their text. A label alone on its line becomes a heading; what follows it is its value.
std::vector<Item> tag_labels(std::vector<Item> items);

} // namespace arrimage::plan
