#include "http/pages/calendar.hpp"

#include "http/disposition.hpp"
#include "http/http_date.hpp"
#include "http/pages/ready_file.hpp"
#include "http/response_head.hpp"

namespace arrimage::http {
namespace {

std::string gzip_etag(std::string_view etag) {
    etag.remove_suffix(1);
    return std::string{etag} + "-gz\"";
}

/// The fields that a 304 carries like the 200 it stands for (RFC 9110 §15.4.5).
std::string validators(const actions::ReadyFile::About& about, const std::string& etag) {
    return field_line("ETag", etag) + field_line("Last-Modified", http_date(about.last_modified)) +
           field_line("Cache-Control", "private, no-cache") +
           (about.has_gzip ? field_line("Vary", "Accept-Encoding") : "");
}

} // namespace

actions::ReadyForm calendar_form(const actions::ReadyFile::About& about, bool gzip) {
    actions::ReadyForm form{.etag = gzip ? gzip_etag(about.etag) : about.etag};
    form.unchanged_fields = validators(about, form.etag);
    form.fields = form.unchanged_fields + field_line("Content-Type", "text/calendar; charset=utf-8") +
                  field_line("Content-Disposition", content_disposition(Disposition::in_page, about.name)) +
                  field_line("X-Content-Type-Options", "nosniff") +
                  (gzip ? field_line("Content-Encoding", "gzip") : "");
    return form;
}

Reply show_calendar(const Request& request, const std::shared_ptr<const actions::ReadyFile>& feed) {
    return ready_file_reply(request, feed);
}

} // namespace arrimage::http
