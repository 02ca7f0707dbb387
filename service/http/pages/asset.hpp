#pragma once

#include "actions/ready_file.hpp"
#include "http/routes.hpp"

#include <memory>
#include <string_view>

namespace arrimage::http {

/// The file that the binary carries for "/arrimage.css", "/arrimage.js", "/arrimage.svg", "/pico.css" or "/htmx.js". `since`: when this
/// process began to serve it. Throws std::logic_error for another path.
std::shared_ptr<const actions::ReadyFile> asset_file(std::string_view path, domain::Instant since);

/// A page that answers with the file: any cache keeps it for an hour, then asks again by its strong ETag.
PageHandler asset_page(std::string_view path, domain::Instant since);

} // namespace arrimage::http
