#include "http/pages/robots.hpp"

namespace arrimage::http {

Reply show_robots() {
    return text_reply(200, "User-agent: *\nAllow: /calendriers/\nDisallow:\n");
}

} // namespace arrimage::http
