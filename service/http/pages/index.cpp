#include "http/pages/index.hpp"

namespace arrimage::http {

Reply show_index(const html::IndexPage& page) {
    return html_reply(200, html::render(page));
}

Reply show_style_sheet() {
    auto reply = text_reply(200, std::string{html::style_sheet()});
    for (auto& [name, value] : reply.headers) {
        if (name == "Content-Type") value = "text/css; charset=utf-8";
        if (name == "Cache-Control") value = "public, max-age=3600";
    }
    return reply;
}

} // namespace arrimage::http
