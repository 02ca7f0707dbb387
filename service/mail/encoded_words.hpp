#pragma once

#include <string>
#include <string_view>

namespace arrimage::mail {

/// UTF-8 text as header text that reads back as the same (RFC 2047, Q). A short line of simple ASCII stays as it is,
/// unless a reader would take it for encoded or close up its spaces; anything else becomes encoded words of at most 66
/// characters, none of which cuts a character, with a space between two. Fit for a subject and for a display name.
std::string encoded_words(std::string_view text);

} // namespace arrimage::mail
