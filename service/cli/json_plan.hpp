#pragma once

#include "plan/reading.hpp"

#include <span>
#include <string>

namespace arrimage::cli {

/// The shapes of design §12 as JSON text on one line, kept stable: scripts depend on them.
std::string to_json(std::span<const plan::Deadline> deadlines);
std::string to_json(const plan::Plan& plan);

/// `bytes`: about how long the text will be, if known.
std::string to_json(const plan::Reading& reading, std::size_t bytes = 0);

} // namespace arrimage::cli
