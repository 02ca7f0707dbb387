#pragma once

#include "actions/document_files.hpp"
#include "actions/env.hpp"
#include "actions/publisher.hpp"
#include "domain/viewer.hpp"

#include <string>

namespace arrimage::actions {

/// An ordre du jour as a draft to send from one's own mailbox (RFC 5322, `X-Unsent: 1`): openly to those on the meeting's
/// list, else to those it concerns, who sit together and answer one another; text and HTML, with the meeting as a calendar file
/// when it has a date, and its papers. From the one who
/// asks, when they have an address here. Throws domain::Refusal as show_agenda.
std::string agenda_draft(const Env& env, const Publisher& publisher, const DocumentFiles& files,
                         const domain::Viewer& viewer, domain::MeetingId meeting);

} // namespace arrimage::actions
