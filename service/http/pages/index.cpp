#include "http/pages/index.hpp"

namespace arrimage::http {

Reply show_index(const html::IndexPage& page) {
    return html_reply(200, html::render({.organisation = page.organisation, .here = "/"}, page));
}

} // namespace arrimage::http
