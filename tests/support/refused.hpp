#pragma once

#include "domain/refusal.hpp"

#include <optional>
#include <string>

namespace arrimage::support {

/// What the rules answered an act: nothing when they let it be done.
struct Refused {
    std::optional<domain::RefusalKind> kind{};
    std::string sentence{};

    bool names(const std::string& words) const { return sentence.find(words) != std::string::npos; }
};

template <class Act>
Refused refused(Act&& act) {
    try {
        act();
        return {};
    } catch (const domain::Refusal& refusal) {
        return {refusal.kind(), refusal.what()};
    }
}

} // namespace arrimage::support
