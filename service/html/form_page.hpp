#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// A page that only asks for something.
struct FormPage {
    std::string title{};
    std::string intro{};              ///< a sentence above the form; empty: none
    std::vector<std::string> facts{}; ///< what there is to know before answering, a sentence each
    Form form{};
    Link back{}; ///< where to go without answering; none when its label is empty
};

/// The whole page, as UTF-8 HTML. With errors in the form, the window's title begins by saying so.
std::string render(const Frame& frame, const FormPage& page);

} // namespace arrimage::html
