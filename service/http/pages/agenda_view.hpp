#pragma once

#include "actions/show_agenda.hpp"
#include "html/agenda_page.hpp"

#include <string>

namespace arrimage::http {

/// The page of an agenda; with what works on it for who `runs` the meetings.
html::AgendaPage agenda_page(const actions::ShownAgenda& shown, bool runs);

/// "/rencontres/4/ordre-du-jour"
std::string agenda_path(domain::MeetingId meeting);

/// The id of an item on that page, by its key.
std::string agenda_anchor(const std::string& key);

} // namespace arrimage::http
