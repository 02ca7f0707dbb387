#pragma once

#include <string>
#include <string_view>

namespace arrimage::http {

/// The text with every control character (also DEL and U+0080–U+009F) and backslash written as \xNN, so that what
/// came from outside stays on its line of the log.
std::string log_text(std::string_view text);

} // namespace arrimage::http
