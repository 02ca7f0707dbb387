#pragma once

#include "html/index_page.hpp"
#include "http/reply.hpp"

namespace arrimage::http {

/// /: whose calendars these are and how to subscribe.
Reply show_index(const html::IndexPage& page);

} // namespace arrimage::http
