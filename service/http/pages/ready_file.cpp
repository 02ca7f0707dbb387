#include "http/pages/ready_file.hpp"

#include "http/conditional.hpp"
#include "http/disposition.hpp"
#include "http/encoding.hpp"
#include "http/http_date.hpp"

#include <array>

namespace arrimage::http {
namespace {

/// The form of the file that a full answer to this request would send, first, and the other one.
struct Forms {
    bool gzip_first{false};
    std::array<std::string, 2> etags{};
};

Forms forms_for(const Request& request, const ReadyFile& file) {
    if (!file.gzip) return {.gzip_first = false, .etags = {file.etag, file.etag}};
    const bool gzip = asks_for_gzip(request.list("Accept-Encoding"));
    std::array<std::string, 2> etags{file.etag, gzip_etag(file.etag)};
    if (gzip) std::swap(etags[0], etags[1]);
    return {.gzip_first = gzip, .etags = std::move(etags)};
}

/// The fields that a 304 carries like the 200 it stands for (RFC 9110 §15.4.5).
ReplyHeaders validators(const ReadyFile& file, const std::string& etag) {
    ReplyHeaders headers;
    headers.reserve(8 + file.headers.size());
    headers.emplace_back("ETag", etag);
    headers.emplace_back("Last-Modified", http_date(file.last_modified));
    headers.emplace_back("Cache-Control", "private, no-cache");
    if (file.gzip) headers.emplace_back("Vary", "Accept-Encoding");
    return headers;
}

} // namespace

std::string gzip_etag(const std::string& etag) {
    const bool quoted = etag.ends_with('"');
    return etag.substr(0, etag.size() - (quoted ? 1 : 0)) + "-gz" + (quoted ? "\"" : "");
}

Reply ready_file_reply(const Request& request, const ReadyFile& file) {
    const Forms forms = forms_for(request, file);
    const std::array<std::string_view, 2> etags{forms.etags[0], forms.etags[1]};
    if (const auto held = unchanged_etag(request, etags, file.last_modified))
        return {.status = 304, .headers = validators(file, forms.etags[*held])};
    Reply reply{.headers = validators(file, forms.etags[0]),
                .body = forms.gzip_first ? file.gzip : file.identity};
    reply.headers.emplace_back("Content-Type", file.content_type);
    reply.headers.emplace_back("Content-Disposition",
                               content_disposition(Disposition::in_page, file.file_name));
    reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
    if (forms.gzip_first) reply.headers.emplace_back("Content-Encoding", "gzip");
    reply.headers.insert(reply.headers.end(), file.headers.begin(), file.headers.end());
    return reply;
}

} // namespace arrimage::http
