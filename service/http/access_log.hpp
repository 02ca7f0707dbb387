#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace arrimage::http {

/// One request that was answered, as the log and the metrics see it. Never the path: it may hold a secret.
struct Served {
    std::string_view id{};
    std::string_view client{};
    std::string_view method{}; ///< "-" when the request could not be read
    std::string_view label{};
    unsigned status{0};
    std::size_t bytes{0};              ///< on the wire, head included
    std::chrono::microseconds took{0}; ///< from the whole head read to the last byte handed to the system
};

/// "id=… client=… method=… route=… status=… bytes=… us=…", one line whatever its fields hold.
std::string access_line(const Served& served);

} // namespace arrimage::http
