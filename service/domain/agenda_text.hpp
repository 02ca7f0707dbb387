#pragma once

#include "domain/agenda.hpp"

#include <string>

namespace arrimage::domain {

/// "1 h 35", "45 min", "0 min".
std::string french_duration(int minutes);

/// For readers: "Durée prévue : 1 h 35.".
std::string time_sentence(const Agenda& agenda);

/// For who prepares it: "Durée prévue : 1 h 35, sur 2 h 30." or, when it is more than the meeting has, "… : 15 min de
/// trop.".
std::string time_sentence(const Agenda& agenda, const Meeting& meeting);

/// "10 min – présenté par Aline Roy"; empty for neither.
std::string details_of(const AgendaItem& item);

/// The items alone: lines of at most 72 columns ended by '\n', no space at their ends, so that they survive a paste into
/// any letter.
std::string agenda_items_text(const Agenda& agenda);

/// The whole ordre du jour in the same form.
std::string agenda_text(const Agenda& agenda, const Meeting& meeting);

} // namespace arrimage::domain
