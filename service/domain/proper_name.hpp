#pragma once

#include <string>
#include <string_view>

namespace arrimage::domain {

/// The name of someone or something as it is kept: trimmed, its spaces single. Throws Refusal (invalid) for one that is
/// empty, longer than 200 bytes, or that check_line refuses. `what` begins the sentence: "Le nom".
std::string proper_name(std::string_view what, std::string_view text);

} // namespace arrimage::domain
