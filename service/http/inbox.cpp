#include "http/inbox.hpp"

#include <cstring>

namespace arrimage::http {

Inbox::Inbox(std::size_t capacity) : capacity_(capacity), bytes_(new char[capacity]) {}

void Inbox::compact() {
    const std::string_view left = unparsed();
    std::memmove(bytes_.get() + kept_, left.data(), left.size());
    parsed_ = kept_;
    end_ = kept_ + left.size();
}

void Inbox::begin_request() {
    kept_ = 0;
    compact();
}

void Inbox::skip_empty_lines() {
    while (unparsed().starts_with("\r\n")) parsed(2);
}

} // namespace arrimage::http
