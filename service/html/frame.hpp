#pragma once

#include <string>

namespace arrimage::html {

/// What every page shows around its content.
struct Frame {
    std::string organisation{};
    std::string visitor{}; ///< name of who is signed in; empty: nobody
    bool coordonnatrice{false};
    std::string form_token{}; ///< what each form of the page carries, in a hidden field "jeton"
    std::string notice{};     ///< what just happened, in one sentence; empty: nothing
    std::string here{};       ///< path of the page, to mark it in the navigation
};

} // namespace arrimage::html
