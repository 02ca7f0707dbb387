#include "http/pages/ready_file.hpp"

#include "http/conditional.hpp"
#include "http/encoding.hpp"

#include <array>

namespace arrimage::http {
namespace {

using actions::ReadyFile;
using actions::ReadyForm;

bool wants_gzip(const Request& request, const ReadyFile& file) {
    return file.about().has_gzip && asks_for_gzip(request.list("Accept-Encoding"));
}

/// The forms that a client may hold, the one that a full answer would send first.
std::array<const ReadyForm*, 2> forms_of(const ReadyFile& file, bool gzip_first) {
    const ReadyForm* identity = &file.identity();
    const ReadyForm* gzip = file.about().has_gzip ? &file.gzip_head() : identity;
    if (gzip_first) return {gzip, identity};
    return {identity, gzip};
}

} // namespace

Reply ready_file_reply(const Request& request, const std::shared_ptr<const ReadyFile>& file) {
    const bool gzip = wants_gzip(request, *file);
    const auto forms = forms_of(*file, gzip);
    const std::array<std::string_view, 2> etags{forms[0]->etag, forms[1]->etag};
    if (const auto held = unchanged_etag(request, etags, file->about().last_modified))
        return {.status = 304, .ready = {file, forms[*held]}};
    return {.ready = {file, gzip ? &file->gzip() : &file->identity()}};
}

} // namespace arrimage::http
