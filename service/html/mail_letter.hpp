#pragma once

#include "domain/invitation_letter.hpp"

#include <string>

namespace arrimage::html {

/// A letter as an HTML document for mail programs: styles in place, tables where Outlook needs them, nothing remote.
/// `agenda` is a fragment that html made, put where the letter has its agenda; empty: the agenda's plain lines stand
/// there.
std::string render(const domain::LetterDraft& letter, domain::Language language, const std::string& agenda);

} // namespace arrimage::html
