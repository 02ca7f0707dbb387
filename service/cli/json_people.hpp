#pragma once

#include "actions/import_persons.hpp"
#include "actions/seat_view.hpp"
#include "actions/show_person.hpp"
#include "store/territories.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

/// The facts of the reports on people, as JSON; days are ISO 8601 or null.
boost::json::object json_of(const domain::Person& person, const std::string& organisation,
                            const std::string& territory);
boost::json::object json_of(const actions::PersonView& view);
boost::json::object json_of(const actions::SeatView& seat);
boost::json::object json_of(const store::Committee& committee);
boost::json::object json_of(const store::Territory& territory);
boost::json::object json_of(const actions::PersonsReport& report);

/// Names of persons with their numbers.
boost::json::array json_of(const std::vector<domain::Person>& persons);

} // namespace arrimage::cli
