#pragma once

#include "domain/minutes_text.hpp"

#include <functional>
#include <kainjow/mustache.hpp>

namespace arrimage::html {

/// `attendance`: who was there, by what they were; `quorum`; `sections`: number, name, body (HTML that html::markdown made),
/// decisions and follow-ups, for the templates that show a compte-rendu. `add` puts more into the values of each section,
/// told its place.
void set_minutes(kainjow::mustache::data& values, const domain::MinutesDocument& document,
                 const std::function<void(kainjow::mustache::data&, std::size_t)>& add = {});

} // namespace arrimage::html
