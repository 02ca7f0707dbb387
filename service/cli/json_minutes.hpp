#pragma once

#include "actions/follow_up.hpp"
#include "actions/record_attendance.hpp"
#include "actions/show_minutes.hpp"
#include "domain/document.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace arrimage::cli {

boost::json::object json_of(const domain::AttendanceSheet& sheet,
                            const std::optional<domain::Quorum>& quorum);
boost::json::object json_of(const domain::FollowUp& follow_up);
boost::json::object json_of(const domain::Document& document);
boost::json::object json_of(const actions::ShownMinutes& shown);

} // namespace arrimage::cli
