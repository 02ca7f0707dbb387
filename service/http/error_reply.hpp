#pragma once

#include "http/reply.hpp"
#include "http/request.hpp"

#include <string>
#include <string_view>

namespace arrimage::http {

/// What a person sees when their request could not be met: the sentence, a way back and, for our own faults, the
/// number to give us. A page for a browser (it accepts text/html), text for any other client.
Reply error_reply(const Request& request, unsigned status, std::string_view sentence);

} // namespace arrimage::http
