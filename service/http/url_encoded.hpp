#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arrimage::http {

/// Names and values of a query or of an application/x-www-form-urlencoded body, decoded as the URL standard says (§5.1):
/// every text can be read, and a '%' that begins no escape stands for itself. What comes out may hold any byte.
std::vector<std::pair<std::string, std::string>> read_url_encoded(std::string_view text, std::size_t most);

} // namespace arrimage::http
