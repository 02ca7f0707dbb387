#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace arrimage::http {

/// An answer. The body is shared so that ready bytes go out without a copy; Content-Length, Date, Connection and
/// X-Request-Id are the server's. A HEAD request gets the same reply without its body.
struct Reply {
    unsigned status{200};
    std::vector<std::pair<std::string, std::string>> headers{};
    std::shared_ptr<const std::string> body{};
    std::string label{}; ///< the route's name for the log and the metrics, never a secret path
};

Reply text_reply(unsigned status, std::string text);
Reply html_reply(unsigned status, std::string page);

} // namespace arrimage::http
