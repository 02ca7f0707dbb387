#pragma once

#include "html/frame.hpp"
#include "html/seat_table.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// A territory: the seats that belong to it in every committee, and the persons who take part in its name.
struct TerritoryPage {
    std::string name{};
    std::vector<Link> links{};
    std::vector<SeatRow> seats{};
    std::string persons_heading{};
    std::vector<Link> persons{};
    Link all_persons{}; ///< where the list goes on; none when it is all there
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const TerritoryPage& page);

} // namespace arrimage::html
