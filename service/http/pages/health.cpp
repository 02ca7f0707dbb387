#include "http/pages/health.hpp"

namespace arrimage::http {

Reply show_health() {
    return text_reply(200, "ok\n");
}

} // namespace arrimage::http
