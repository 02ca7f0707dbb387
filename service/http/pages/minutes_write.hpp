#pragma once

#include "http/site.hpp"

namespace arrimage::http {

Reply begin_minutes(const Site& site, const Request& request, const Captures& captures);
Reply write_section(const Site& site, const Request& request, const Captures& captures);

/// For the script of the page: keeps what is being written, and answers in one sentence.
Reply keep_writing(const Site& site, const Request& request, const Captures& captures);
Reply drop_writing(const Site& site, const Request& request, const Captures& captures);

Reply add_follow_up(const Site& site, const Request& request, const Captures& captures);

Reply circulate_minutes(const Site& site, const Request& request, const Captures& captures);
Reply approve_minutes(const Site& site, const Request& request, const Captures& captures);
Reply publish_minutes(const Site& site, const Request& request, const Captures& captures);
Reply reopen_minutes(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
