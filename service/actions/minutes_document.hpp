#pragma once

#include "actions/document_files.hpp"
#include "actions/env.hpp"
#include "actions/publisher.hpp"
#include "actions/show_minutes.hpp"
#include "domain/minutes_text.hpp"

#include <string>

namespace arrimage::actions {

/// What is read of a compte-rendu, the marks of withheld passages taken away.
domain::MinutesDocument document_of(const ShownMinutes& shown);

/// A draft mail (X-Unsent) with the compte-rendu as text and as HTML and its annexes, to whom the meeting concerned, from who
/// looks. Throws
/// domain::Refusal as show_minutes.
std::string minutes_draft(const Env& env, const Publisher& publisher, const DocumentFiles& files,
                          const domain::Viewer& viewer, domain::MeetingId meeting);

} // namespace arrimage::actions
