#pragma once

#include "domain/sign_in.hpp"
#include "store/database.hpp"

#include <optional>
#include <string_view>

namespace arrimage::actions {

/// Someone who is signed in, and in which browser.
struct SignedIn {
    domain::Identity identity{};
    domain::SessionId browser{};
};

/// Who the token of a browser's cookie stands for; nobody once the browser was signed out or cut, has rested too long,
/// or its person has left. Notes the use, to the minute.
std::optional<SignedIn> find_visitor(store::Database& database, std::string_view cookie_token,
                                     domain::Instant now, plan::Date today);

} // namespace arrimage::actions
