#pragma once

#include "http/reply.hpp"

#include <string>
#include <string_view>

namespace arrimage::http {

/// What the server knows about an answer beside its Reply.
struct Delivery {
    std::string_view date{}; ///< an HTTP date
    std::string_view id{};
    bool keep_alive{true};
    bool to_http_1_0{false};
};

/// "OK", "Not Found", …; empty for a status that has no registered name (RFC 9110 §15).
std::string_view reason_phrase(unsigned status);

/// A header field as it is sent, ended by CRLF; empty for one that may not be: see response_head.
std::string field_line(std::string_view name, std::string_view value);

/// Status line and header fields, ended by the empty line (RFC 9112 §2.1), with the server's own fields. A field of the
/// reply whose name is not a token, whose value holds a control character, or that is the server's is left out: no
/// reply can forge a second one. 1xx, 204 and 304 have no Content-Length.
std::string response_head(const Reply& reply, const Delivery& delivery);

/// Whether an answer with this status may have a body at all (RFC 9110 §6.4.1).
bool has_body(unsigned status);

} // namespace arrimage::http
