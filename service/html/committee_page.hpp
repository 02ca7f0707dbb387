#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/seat_table.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// A committee: its seats and who holds them, its secretaries, its members.
struct CommitteePage {
    struct Member {
        Link person{};
        std::string address{};
    };

    std::string name{};
    std::string counts{};      ///< "6 sièges, dont 2 vacants"
    std::vector<Link> links{}; ///< to its meetings and subscriptions
    std::vector<SeatRow> seats{};
    std::vector<SeatRow> closed{};
    std::vector<SeatRow::Mandate> secretaries{};
    std::vector<Member> members{};
    std::string members_heading{};
    Form add_seat{};
};

/// The whole page, as UTF-8 HTML. With errors in the form, the window's title begins by saying so.
std::string render(const Frame& frame, const CommitteePage& page);

} // namespace arrimage::html
