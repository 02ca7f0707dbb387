#pragma once

#include "http/reply.hpp"

namespace arrimage::http {

/// /robots.txt: nothing is closed to fetchers. Calendar services ask it before they fetch a feed, and a refusal there
/// stops the subscription; what is private is behind a secret link or a sign-in, not behind this file.
Reply show_robots();

} // namespace arrimage::http
