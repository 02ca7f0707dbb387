#pragma once

#include "actions/act_on_meeting.hpp"
#include "cli/arguments.hpp"
#include "domain/meeting_details.hpp"

#include <optional>
#include <string>

namespace arrimage::cli {

/// The meeting by its number, the version that the asker saw, and --json.
void act_options(Arguments& arguments);
actions::MeetingAim aim_of(const Invocation& invocation);

/// --start and --end; their sitting is by the clock of the zone, absent when neither is given. Throws domain::Refusal
/// (invalid) for other forms.
void sitting_options(Arguments& arguments, Arguments::Need need);
std::optional<domain::Sitting> sitting_of(const Invocation& invocation, const std::string& zone);

/// "2004-02-12T13:30/16:00", or with the day of its end: "2004-02-12T13:30/2004-02-13T16:00". Throws domain::Refusal
/// (invalid) for another form.
domain::Sitting sitting_from(const std::string& text, const std::string& zone);

/// The details of a meeting; an option given empty takes away. Throws domain::Refusal: invalid, not_found for a committee
/// or a territory.
void details_options(Arguments& arguments);
domain::MeetingDetails written_over(domain::MeetingDetails details, const Invocation& invocation,
                                    store::Database& database);

/// The meeting after an act, as a sentence or as JSON.
Outcome told(const Invocation& invocation, store::Database& database, const domain::Meeting& meeting,
             const std::string& sentence);

} // namespace arrimage::cli
