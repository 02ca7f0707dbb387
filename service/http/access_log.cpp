#include "http/access_log.hpp"

#include "http/log_text.hpp"

#include <spdlog/fmt/fmt.h>

namespace arrimage::http {

std::string access_line(const Served& served) {
    return fmt::format("id={} client={} method={} route={} status={} bytes={} us={}", served.id,
                       log_text(served.client), log_text(served.method), log_text(served.label),
                       served.status, served.bytes, served.took.count());
}

} // namespace arrimage::http
