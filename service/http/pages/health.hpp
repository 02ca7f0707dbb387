#pragma once

#include "http/reply.hpp"

namespace arrimage::http {

/// /healthz: "ok" as long as the daemon answers.
Reply show_health();

} // namespace arrimage::http
