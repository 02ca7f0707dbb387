#pragma once

#include "actions/env.hpp"
#include "domain/sign_in.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::actions {

struct SignInOffer {
    std::string address{}; ///< in lower case (domain::mail_address)
    std::string token{};   ///< new_token(); kept as its hash only
    plan::Date today{};
};

/// Makes a sign-in link for whoever has the address, good for a quarter of an hour. Absent when nobody has it, or who
/// has it has left.
std::optional<domain::Identity> offer_sign_in(store::Transaction& transaction, const SignInOffer& offer,
                                              domain::Instant now);

/// The same in a transaction of its own, for who holds the data folder: while the folder has no coordonnatrice, the
/// address becomes the first one's, so that a new installation can be entered. Throws domain::Refusal (not_found), with
/// what to do, when nobody has the address.
domain::Identity open_door(const Env& env, const SignInOffer& offer);

} // namespace arrimage::actions
