#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace arrimage::http {

/// How one request is received.
struct Reception {
    std::size_t max_body_bytes{0}; ///< beyond, 413: before the body is read where its length is announced
    bool apart{false};             ///< its handler may take long: it runs on a page thread
    bool spooled{false};           ///< its body waits on the disk, in a file without a name, not in memory
};

/// Decides from the method as sent and the decoded path, once the head was read and before any of the body. Asked on
/// any of the server's threads at once, for every request: it must be quick, and must not throw.
using ReceptionRule = std::function<Reception(std::string_view method, std::string_view path)>;

} // namespace arrimage::http
