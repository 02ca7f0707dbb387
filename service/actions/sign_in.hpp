#pragma once

#include "actions/env.hpp"
#include "domain/sign_in.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::actions {

/// What a sign-in link is good for. `state` absent: no such link.
struct OfferedSignIn {
    std::optional<domain::LinkState> state{};
    std::string name{}; ///< of who would sign in, while the link is usable
};

/// Looks at a link without using it: programs that scan mail follow every link. A link of someone who has left is
/// expired.
OfferedSignIn show_sign_in(store::Database& database, std::string_view token, domain::Instant now,
                           plan::Date today);

struct NewSignIn {
    std::string link_token{};
    std::string cookie_token{};                   ///< new_token(); kept as its hash only
    std::string client{};                         ///< what the browser says it is; cut to 200 characters
    std::optional<domain::SessionId> replacing{}; ///< the sign-in that this browser had, which ends
    plan::Date today{};
};

/// Signs in with a link, which serves once, and gives who signed in. Throws domain::Refusal (gone), saying what to do,
/// for a link that does not exist, has served or has expired, or whose person has left.
domain::Identity sign_in(const Env& env, const NewSignIn& asked);

} // namespace arrimage::actions
