#pragma once

#include <string>
#include <string_view>

namespace arrimage::http {

enum class Disposition { in_page, download };

/// The value of a Content-Disposition (RFC 6266): "inline" or "attachment" with the file's name, once in ASCII for old
/// clients, and in UTF-8 when that loses something. A path separator, a quote or a control character in the name
/// becomes '_'.
std::string content_disposition(Disposition disposition, std::string_view file_name);

} // namespace arrimage::http
