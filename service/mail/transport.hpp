#pragma once

#include "domain/letter.hpp"

#include <functional>
#include <span>
#include <stop_token>
#include <string>

namespace arrimage::mail {

/// What became of a letter that was handed over.
struct Delivery {
    enum class Fate {
        left,   ///< it is safe where it went, and needs no sending again whatever happens next
        later,  ///< it is not there, or nobody knows: to be tried again
        refused ///< the server will never take it
    };
    domain::LetterId letter{};
    Fate fate{Fate::left};
    std::string words{}; ///< of the server or the system, on one line; empty when it left
};

/// A way out: hands the letters over, several at a time where it can, and says of each, in any order and on the caller's
/// thread, what became of it as soon as that is known. Asked to stop, it finishes those under way and says nothing of
/// the others. A letter may be handed over twice, under the same Message-ID.
using Transport = std::function<void(std::span<const domain::Letter>,
                                     const std::function<void(const Delivery&)>&, const std::stop_token&)>;

} // namespace arrimage::mail
