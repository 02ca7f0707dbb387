#pragma once

#include "domain/viewer.hpp"

#include <string>

namespace arrimage::http {

/// Who may ask. `link_holder`: the secret in the path is the permission, and its page checks it.
enum class Access { anyone, link_holder, member, coordonnatrice };

/// Who sends a request, as far as their browser proves it.
struct Visitor {
    Access access{Access::anyone}; ///< the most they may do: anyone, member or coordonnatrice
    domain::Viewer viewer{};
    std::string name{};          ///< empty: nobody known
    domain::SessionId browser{}; ///< where they are signed in
    std::string secret{};        ///< of the cookie that their browser holds; empty when it holds none
};

} // namespace arrimage::http
