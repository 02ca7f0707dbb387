#pragma once

#include "mail/handle.hpp"
#include "mail/message.hpp"

namespace arrimage::mail {

/// What stands under the header of a checked message: one part, or the tree that compose promises. Boundaries follow
/// from the Message-ID; they begin with "=_", which no encoded line does.
Shared<GMimeObject> body_of(const Message& message);

} // namespace arrimage::mail
