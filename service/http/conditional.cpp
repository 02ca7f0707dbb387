#include "http/conditional.hpp"

#include "http/http_date.hpp"

namespace arrimage::http {
namespace {

std::string_view opaque(std::string_view etag) {
    return etag.starts_with("W/") ? etag.substr(2) : etag;
}

void skip_separators(std::string_view& list) {
    list.remove_prefix(std::min(list.find_first_not_of(" \t,"), list.size()));
}

/// Takes the quoted part of the next entity tag off the list; empty at its end or at a malformed member.
std::string_view take_opaque(std::string_view& list) {
    skip_separators(list);
    list = opaque(list);
    if (!list.starts_with('"')) return {};
    const std::size_t end = list.find('"', 1);
    if (end == list.npos) return {};
    const std::string_view tag = list.substr(0, end + 1);
    list.remove_prefix(end + 1);
    return list.empty() || list.find_first_of(" \t,") == 0 ? tag : std::string_view{};
}

bool unchanged_since(std::string_view date, std::chrono::sys_seconds last_modified) {
    const auto since = parse_http_date(date, last_modified);
    return since && last_modified <= *since;
}

} // namespace

bool names_etag(std::string_view list, std::string_view etag) {
    if (list == "*") return true;
    for (std::string_view tag = take_opaque(list); !tag.empty(); tag = take_opaque(list))
        if (tag == opaque(etag)) return true;
    return false;
}

std::optional<std::size_t> unchanged_etag(const Request& request, std::span<const std::string_view> etags,
                                          std::chrono::sys_seconds last_modified) {
    if (const std::string list = request.list("If-None-Match"); !list.empty()) {
        for (std::size_t place = 0; place < etags.size(); ++place)
            if (names_etag(list, etags[place])) return place;
        return std::nullopt;
    }
    if (unchanged_since(request.header("If-Modified-Since"), last_modified)) return 0;
    return std::nullopt;
}

} // namespace arrimage::http
