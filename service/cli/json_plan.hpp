#pragma once

#include "plan/reading.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace arrimage::cli {

/// The shapes of design §12, kept stable: scripts depend on them.
boost::json::object to_json(const plan::Deadline& deadline);
boost::json::object to_json(const plan::Plan& plan);
boost::json::object to_json(const plan::Reading& reading);

} // namespace arrimage::cli
