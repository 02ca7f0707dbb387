#pragma once

#include "actions/find_conflicts.hpp"
#include "actions/remind_poll.hpp"
#include "actions/show_meeting.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <vector>

namespace arrimage::cli {

/// The facts of the reports on meetings, as JSON: days and wall-clock times in ISO 8601, instants in RFC 3339.
boost::json::object json_of(store::Session& session, const domain::Meeting& meeting);
boost::json::object json_of(store::Session& session, const actions::ShownMeeting& shown);
boost::json::object json_of(const actions::ShownPoll& shown);
boost::json::array json_of(const std::vector<actions::Conflict>& conflicts);
boost::json::array json_of(const std::vector<actions::NamedPerson>& persons);
boost::json::object json_of(const actions::Reminders& reminders);

} // namespace arrimage::cli
