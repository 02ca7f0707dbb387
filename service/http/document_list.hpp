#pragma once

#include "domain/document.hpp"
#include "domain/minutes_text.hpp"
#include "html/document_list.hpp"
#include "http/site.hpp"

#include <string>
#include <vector>

namespace arrimage::http {

/// The papers of a meeting as a page shows them; to who runs it with what can be done. `page` is where the acts lead back:
/// "rencontre" or "compte-rendu". `items` are those that a new one may belong to.
html::DocumentList document_list(const Site& site, const std::vector<domain::Document>& documents,
                                 domain::MeetingId meeting, bool runs, const std::string& page,
                                 const std::vector<domain::ItemTitle>& items);

} // namespace arrimage::http
