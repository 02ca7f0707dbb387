#include "http/response_head.hpp"

#include "http/request.hpp"

#include <algorithm>
#include <array>

namespace arrimage::http {
namespace {

struct Reason {
    unsigned status{};
    std::string_view phrase{};
};

constexpr std::array<Reason, 33> reasons{{{100, "Continue"},
                                          {200, "OK"},
                                          {201, "Created"},
                                          {202, "Accepted"},
                                          {204, "No Content"},
                                          {206, "Partial Content"},
                                          {301, "Moved Permanently"},
                                          {302, "Found"},
                                          {303, "See Other"},
                                          {304, "Not Modified"},
                                          {307, "Temporary Redirect"},
                                          {308, "Permanent Redirect"},
                                          {400, "Bad Request"},
                                          {401, "Unauthorized"},
                                          {403, "Forbidden"},
                                          {404, "Not Found"},
                                          {405, "Method Not Allowed"},
                                          {406, "Not Acceptable"},
                                          {408, "Request Timeout"},
                                          {409, "Conflict"},
                                          {410, "Gone"},
                                          {412, "Precondition Failed"},
                                          {413, "Content Too Large"},
                                          {415, "Unsupported Media Type"},
                                          {416, "Range Not Satisfiable"},
                                          {417, "Expectation Failed"},
                                          {421, "Misdirected Request"},
                                          {422, "Unprocessable Content"},
                                          {429, "Too Many Requests"},
                                          {431, "Request Header Fields Too Large"},
                                          {500, "Internal Server Error"},
                                          {501, "Not Implemented"},
                                          {503, "Service Unavailable"}}};

constexpr std::array<std::string_view, 6> own_fields{"Content-Length",    "Date",         "Connection",
                                                     "Transfer-Encoding", "X-Request-Id", "Keep-Alive"};

bool is_token_character(char c) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != marks.npos;
}

bool is_control(char c) {
    return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f';
}

bool may_be_sent(std::string_view name, std::string_view value) {
    if (name.empty() || !std::ranges::all_of(name, is_token_character)) return false;
    if (std::ranges::any_of(value, is_control)) return false;
    return std::ranges::none_of(own_fields, [&](std::string_view own) { return same_token(own, name); });
}

void put_field(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

std::size_t body_size(const Reply& reply) {
    if (reply.ready) return actions::size_of(reply.ready->body);
    if (reply.file) return reply.file->bytes.size;
    return reply.body ? reply.body->size() : 0;
}

void put_connection(std::string& head, const Delivery& delivery) {
    if (!delivery.keep_alive)
        put_field(head, "Connection", "close");
    else if (delivery.to_http_1_0)
        put_field(head, "Connection", "keep-alive");
}

} // namespace

std::string_view reason_phrase(unsigned status) {
    const auto found = std::ranges::lower_bound(reasons, status, {}, &Reason::status);
    return found != reasons.end() && found->status == status ? found->phrase : std::string_view{};
}

std::string field_line(std::string_view name, std::string_view value) {
    std::string line;
    if (may_be_sent(name, value)) put_field(line, name, value);
    return line;
}

bool has_body(unsigned status) {
    return status >= 200 && status != 204 && status != 304;
}

std::string response_head(const Reply& reply, const Delivery& delivery) {
    std::string head;
    head.reserve(768);
    head.append("HTTP/1.1 ")
        .append(std::to_string(reply.status))
        .append(" ")
        .append(reason_phrase(reply.status));
    head.append("\r\n");
    put_field(head, "Date", delivery.date);
    put_field(head, "X-Request-Id", delivery.id);
    if (reply.ready) head += reply.status == 304 ? reply.ready->unchanged_fields : reply.ready->fields;
    for (const auto& [name, value] : reply.headers)
        if (may_be_sent(name, value)) put_field(head, name, value);
    if (has_body(reply.status)) put_field(head, "Content-Length", std::to_string(body_size(reply)));
    put_connection(head, delivery);
    return head.append("\r\n");
}

} // namespace arrimage::http
