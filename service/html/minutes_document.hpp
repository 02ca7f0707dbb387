#pragma once

#include "domain/minutes_text.hpp"

#include <string>

namespace arrimage::html {

/// The whole compte-rendu as a document of its own, for mail, print and PDF: styles in place, nothing remote.
std::string minutes_document(const domain::MinutesDocument& document);

} // namespace arrimage::html
