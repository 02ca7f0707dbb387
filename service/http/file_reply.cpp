#include "http/file_reply.hpp"

namespace arrimage::http {

Reply file_reply(std::string bytes, const char* type, Disposition disposition, const std::string& name) {
    auto reply = text_reply(200, std::move(bytes));
    reply.headers[0] = {"Content-Type", type};
    reply.headers.emplace_back("Content-Disposition", content_disposition(disposition, name));
    return reply;
}

Reply document_reply(std::string html) {
    auto reply = html_reply(200, std::move(html));
    for (auto& [name, value] : reply.headers)
        if (name == "Content-Security-Policy")
            value = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                    "frame-ancestors 'none'";
    return reply;
}

} // namespace arrimage::http
