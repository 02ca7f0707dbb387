#pragma once

#include "actions/find_conflicts.hpp"
#include "actions/remind_poll.hpp"
#include "actions/show_meeting.hpp"

#include <string>
#include <vector>

namespace arrimage::cli {

/// "12  fixée  Comité de coordination  (le mardi 28 octobre 2003 de 19 h à 21 h)"
std::string meeting_row(const domain::Meeting& meeting);

/// All that is known of a meeting, a line each.
std::string meeting_report(const actions::ShownMeeting& shown, const std::string& zone);

/// The dates of a poll with their totals, the best marked, then who answered what.
std::string poll_report(const actions::ShownPoll& shown, const std::string& zone);

std::string conflicts_report(const std::vector<actions::Conflict>& conflicts);

/// "Concerne : Aline Roy, Benoît Côté."
std::string people_line(const std::vector<actions::NamedPerson>& persons);

/// "2 rappels, 1 première demande ; 3 personnes ont reçu une lettre il y a moins d’une heure."
std::string reminders_line(const actions::Reminders& reminders);

} // namespace arrimage::cli
