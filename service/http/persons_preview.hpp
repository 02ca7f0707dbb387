#pragma once

#include "actions/import_persons.hpp"
#include "html/persons_import_page.hpp"
#include "http/request.hpp"

#include <string>

namespace arrimage::http {

/// What importing a list of persons would do, line by line, with the yes sent to `path` when there is something to do;
/// of a long one the part that the request asks for.
html::PersonsImportPage persons_preview(const std::string& file_name, const actions::PersonsReport& report,
                                        const Request& request, const std::string& path);

} // namespace arrimage::http
