#pragma once

#include "html/frame.hpp"

#include <kainjow/mustache.hpp>

namespace arrimage::html {

/// What the layout calls `frame`: the organisation, the way around by role, the account, the notice.
kainjow::mustache::data frame_data(const Frame& frame);

} // namespace arrimage::html
