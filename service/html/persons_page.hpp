#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/pager.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// A page of the list of persons.
struct PersonsPage {
    struct Person {
        Link person{};
        std::string address{};
        std::string organisation{};
        std::string territory{};
        StateLabel state{}; ///< none when its word is empty
        std::string days{}; ///< when they take part; empty: there is nothing to say of it
    };

    Form search{};
    std::string total{}; ///< "12 personnes participent."
    std::vector<Person> persons{};
    Pager pager{};
    std::string empty{}; ///< what to do when the list is empty
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const PersonsPage& page);

} // namespace arrimage::html
