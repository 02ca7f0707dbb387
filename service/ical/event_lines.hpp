#pragma once

#include "domain/entry.hpp"
#include "ical/content_lines.hpp"

namespace arrimage::ical {

// The content lines of a VEVENT that feeds and invitations share (RFC 5545 §3.6.1).

/// UID, DTSTAMP, CREATED, LAST-MODIFIED, SEQUENCE. Throws std::invalid_argument for an empty UID.
void add_identity(ContentLines& lines, const domain::Entry& entry, domain::Instant stamp);

/// SUMMARY, « Sans titre » for an empty one, then the texts that are not empty: DESCRIPTION, LOCATION, URL, CATEGORIES.
void add_texts(ContentLines& lines, const domain::Entry& entry);

/// STATUS, TRANSP and X-MICROSOFT-CDO-BUSYSTATUS, which say the same thing (interop F17, F18).
void add_showing(ContentLines& lines, const domain::Entry& entry);

/// A property of type TEXT; none when the value is empty.
void add_known(ContentLines& lines, std::string_view name, const std::string& value);

} // namespace arrimage::ical
