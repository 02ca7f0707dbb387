#pragma once

#include "actions/show_minutes.hpp"
#include "html/minutes_page.hpp"
#include "http/site.hpp"

#include <string>

namespace arrimage::http {

/// "/rencontres/3/compte-rendu"
std::string minutes_path(domain::MeetingId meeting);

/// The id of a section on the page.
std::string section_anchor(const std::string& key);

std::vector<std::string> section_anchors(const domain::MinutesDocument& document);

html::MinutesPage minutes_page(const Site& site, const actions::ShownMinutes& shown);

/// What somebody reads of a state: "Projet", "Approuvé".
html::StateLabel state_label(const std::optional<domain::MinutesState>& state);

} // namespace arrimage::http
