#pragma once

#include "domain/proper_name.hpp"
#include "domain/refusal.hpp"

#include <string>
#include <string_view>

namespace arrimage::http {

/// The name of a committee or a territory to be made, when none of `lines` has its slug; `body` gives a line's. Throws
/// domain::Refusal (invalid) when one has, and for a name that cannot be.
template <class Lines, class Body>
std::string new_body_name(std::string_view typed, const Lines& lines, Body body,
                          std::string (*slug_of)(std::string_view)) {
    auto name = domain::proper_name("Le nom", typed);
    const auto slug = slug_of(name);
    for (const auto& line : lines)
        if (const auto& other = line.*body; other.slug == slug)
            throw domain::Refusal{
                domain::RefusalKind::invalid,
                "«\u00a0" + other.name +
                    "\u00a0» existe déjà. Ouvrez-le dans la liste, ou donnez un autre nom."};
    return name;
}

} // namespace arrimage::http
