#pragma once

#include "http/disposition.hpp"
#include "http/reply.hpp"

#include <string>

namespace arrimage::http {

/// Something of ours as a file of that type and name, which no cache keeps.
Reply file_reply(std::string bytes, const char* type, Disposition disposition, const std::string& name);

/// A document of its own that was made for mail: its styles stand in it, and nothing else may come or run.
Reply document_reply(std::string html);

} // namespace arrimage::http
