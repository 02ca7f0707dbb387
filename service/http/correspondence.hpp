#pragma once

#include "actions/correspondence.hpp"
#include "actions/tokens.hpp"
#include "http/site.hpp"

namespace arrimage::http {

/// What letters with a link need, in the name of who is signed in.
inline actions::Correspondence correspondence_of(const Site& site, const Request& request) {
    return {.publisher = site.feeds.publisher(),
            .base_url = site.base_url,
            .asked_by = request.visitor->name,
            .new_token = actions::new_token,
            .plus_addresses = site.plus_addresses};
}

} // namespace arrimage::http
