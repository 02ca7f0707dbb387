#pragma once

#include "http/reply.hpp"
#include "http/request.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace arrimage::http {

/// Bytes that were made before anyone asked for them, such as a calendar feed.
struct ReadyFile {
    std::shared_ptr<const std::string> identity{};
    std::shared_ptr<const std::string> gzip{}; ///< the same compressed, or null: then it is never offered
    std::string etag{};                        ///< strong, of `identity`, with its quotes
    std::chrono::sys_seconds last_modified{};
    std::string content_type{};
    std::string file_name{};
    ReplyHeaders headers{}; ///< more fields, as they are
};

/// The file, or 304 when the client holds it: by ETag if it sent one, else by date. Gzip only when asked for, under an
/// ETag of its own. Accept and Authorization are not looked at: calendar clients send neither or odd ones. Clients
/// must ask again each time (no-cache), and no shared cache may keep it, for the address is a secret.
Reply ready_file_reply(const Request& request, const ReadyFile& file);

/// The entity tag of the gzip form, made from that of the identity form: "\"abc\"" → "\"abc-gz\"".
std::string gzip_etag(const std::string& etag);

} // namespace arrimage::http
