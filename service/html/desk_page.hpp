#pragma once

#include "html/frame.hpp"
#include "html/message_page.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The first page of who is signed in: what waits for them, and the year as a picture.
struct DeskPage {
    struct Line {
        Link what{};
        std::string when{};
        StateLabel state{};
        std::string more{};
        Link act{};
    };
    struct List {
        std::string title{};
        std::string empty{}; ///< what it means that there is none
        std::vector<Line> lines{};
        std::string rest{}; ///< "et 12 autres", empty when all are there
        Link all{};
    };
    /// A bar of the picture, in the units of its width.
    struct Bar {
        int x{0}, y{0}, width{0};
        std::string look{};
        std::string title{};
    };
    struct Month {
        int x{0};
        std::string name{};
    };
    struct Picture {
        std::string title{}; ///< what the whole shows, in words
        int width{0}, height{0};
        int today{-1}; ///< where the present day is; less than 0: outside
        std::vector<Month> months{};
        std::vector<Bar> bars{};
    };

    std::string greeting{};
    std::string plan{}; ///< which plan the picture shows; empty: none, and no picture
    std::string sentence{};
    Picture picture{};
    std::vector<List> lists{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const DeskPage& page);

} // namespace arrimage::html
