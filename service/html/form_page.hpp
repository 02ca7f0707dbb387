#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"

#include <string>

namespace arrimage::html {

/// A page that only asks for something.
struct FormPage {
    std::string title{};
    std::string intro{}; ///< a sentence above the form; empty: none
    Form form{};
};

/// The whole page, as UTF-8 HTML. With errors in the form, the window's title begins by saying so.
std::string render(const Frame& frame, const FormPage& page);

} // namespace arrimage::html
