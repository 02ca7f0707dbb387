#pragma once

#include "html/frame.hpp"

#include <string>
#include <utility>
#include <vector>

namespace arrimage::html {

/// A form that could not be taken, with what was written in it.
struct ResendPage {
    std::string sentence{};
    std::string action{}; ///< path it is sent to again
    bool had_file{false};
    std::vector<std::pair<std::string, std::string>> fields{}; ///< name and text
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const ResendPage& page);

} // namespace arrimage::html
