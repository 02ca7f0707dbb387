#pragma once

#include "html/pager.hpp"
#include "http/request.hpp"

#include <cstddef>
#include <string>

namespace arrimage::http {

/// One page of a long list, as "?page=2" names it.
struct PageCut {
    std::size_t number{1};
    std::size_t length{50};

    std::size_t first() const { return (number - 1) * length; }
};

/// The page that the query asks for; the first when it asks for none or for nonsense.
PageCut page_cut(const Request& request);

/// The way to the pages before and after, with the query kept.
html::Pager pager(const Request& request, const PageCut& cut, std::size_t total);

} // namespace arrimage::http
