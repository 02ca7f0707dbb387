#pragma once

#include "domain/letter.hpp"

#include <functional>

namespace arrimage::mail {

/// Hands a letter on and returns once it is safe there, so that it needs no sending again whatever happens next. Throws
/// when it could not: the letter is then tried again later. A letter may be handed on twice, under the same Message-ID.
using Transport = std::function<void(const domain::Letter&)>;

} // namespace arrimage::mail
