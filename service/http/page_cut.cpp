#include "http/page_cut.hpp"

#include "http/form_reader.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

constexpr std::int64_t last_page = 100'000;

/// The query without its page.
std::string other_query(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const auto pair = query.substr(0, query.find('&'));
        if (!pair.starts_with("page=")) kept.append(pair).append("&");
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
    }
    return kept;
}

std::string path_of(const Request& request, std::size_t page) {
    return std::string{request.path} + "?" + other_query(request.query) + "page=" + std::to_string(page);
}

} // namespace

PageCut page_cut(const Request& request) {
    const auto asked = whole_number(query_value(request.query, "page")).value_or(1);
    return {.number = static_cast<std::size_t>(std::clamp<std::int64_t>(asked, 1, last_page))};
}

html::Pager pager(const Request& request, const PageCut& cut, std::size_t total) {
    html::Pager pager;
    if (total <= cut.length) return pager;
    const auto last = std::min(cut.first() + cut.length, total);
    pager.sentence = cut.first() < total ? std::to_string(cut.first() + 1) + " à " + std::to_string(last) +
                                               " sur " + std::to_string(total)
                                         : "Rien à cette page, sur " + std::to_string(total);
    if (cut.number > 1) pager.before = {path_of(request, cut.number - 1), "Page précédente"};
    if (last < total) pager.after = {path_of(request, cut.number + 1), "Page suivante"};
    return pager;
}

} // namespace arrimage::http
