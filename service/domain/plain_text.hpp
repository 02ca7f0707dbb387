#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// Throws Refusal (invalid) when a name, title, place, link or label holds a control character, is not UTF-8 or is longer
/// than `most` bytes. `what` begins the sentence: "Le lieu".
void check_line(std::string_view what, const std::string& text, std::size_t most);

/// The same for a text of several lines, each ended by '\n' alone, of at most `most` characters.
void check_text(std::string_view what, const std::string& text, std::size_t most);

/// A text from a form or a terminal with its lines ended by '\n' alone.
std::string with_plain_line_ends(std::string text);

/// The lines of a text that are not empty.
std::vector<std::string> lines_in(std::string_view text);

} // namespace arrimage::domain
