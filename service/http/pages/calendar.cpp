#include "http/pages/calendar.hpp"

#include "http/pages/ready_file.hpp"

namespace arrimage::http {

Reply show_calendar(const Request& request, const actions::ReadyFeed& feed) {
    return ready_file_reply(request, {.identity = feed.identity,
                                      .gzip = feed.gzip,
                                      .etag = feed.etag,
                                      .last_modified = feed.last_modified,
                                      .content_type = "text/calendar; charset=utf-8",
                                      .file_name = feed.name + ".ics"});
}

} // namespace arrimage::http
