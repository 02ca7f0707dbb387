#include "http/reply.hpp"

namespace arrimage::http {
namespace {

constexpr auto content_security_policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src "
                                         "'self'; font-src 'self'; connect-src 'self'; "
                                         "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

ReplyHeaders private_headers(const char* content_type) {
    return {{"Content-Type", content_type},
            {"Cache-Control", "no-store"},
            {"X-Content-Type-Options", "nosniff"},
            {"Referrer-Policy", "no-referrer"}};
}

Reply reply_of(unsigned status, ReplyHeaders headers, std::string body) {
    return {.status = status,
            .headers = std::move(headers),
            .body = std::make_shared<const std::string>(std::move(body))};
}

} // namespace

Reply text_reply(unsigned status, std::string text) {
    return reply_of(status, private_headers("text/plain; charset=utf-8"), std::move(text));
}

Reply see_other(std::string path) {
    return {.status = 303, .headers = {{"Location", std::move(path)}, {"Cache-Control", "no-store"}}};
}

Reply html_reply(unsigned status, std::string page) {
    ReplyHeaders headers = private_headers("text/html; charset=utf-8");
    headers.emplace_back("Content-Security-Policy", content_security_policy);
    headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    return reply_of(status, std::move(headers), std::move(page));
}

} // namespace arrimage::http
