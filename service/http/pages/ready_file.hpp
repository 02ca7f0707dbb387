#pragma once

#include "actions/ready_file.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

#include <memory>

namespace arrimage::http {

/// The file, or 304 when the client holds it: by ETag if it sent one, else by date. Gzip only when asked for, under an
/// ETag of its own. Accept and Authorization are not looked at: calendar clients send neither or odd ones.
Reply ready_file_reply(const Request& request, const std::shared_ptr<const actions::ReadyFile>& file);

} // namespace arrimage::http
