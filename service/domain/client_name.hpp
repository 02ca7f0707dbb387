#pragma once

#include "domain/person.hpp"

#include <string>
#include <string_view>

namespace arrimage::domain {

/// What people call a browser, from what it says it is: "Firefox sur Windows", "Firefox on Windows"; only the part that
/// is known, and empty when none is. Made of words of ours alone: whoever asks writes the rest as they please.
std::string client_name(std::string_view user_agent, Language language);

} // namespace arrimage::domain
