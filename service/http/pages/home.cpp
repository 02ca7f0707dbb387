#include "http/pages/home.hpp"

#include "html/index_page.hpp"

namespace arrimage::http {

Reply show_home(const Site& site, const Request& request, const Captures&) {
    return html_reply(
        200, html::render(frame_of(site, request),
                          html::IndexPage{.organisation = site.organisation, .mailbox = site.mailbox}));
}

} // namespace arrimage::http
