#pragma once

#include "domain/agenda.hpp"

#include <string>

namespace arrimage::html {

/// The items of an agenda as a fragment of HTML for mail: styles in place, tables where Outlook needs them, nothing
/// remote.
std::string agenda_fragment(const domain::Agenda& agenda);

/// The whole ordre du jour as a document of its own, for mail, print and PDF.
std::string agenda_document(const domain::Agenda& agenda, const domain::Meeting& meeting);

} // namespace arrimage::html
