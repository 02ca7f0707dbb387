#pragma once

#include "actions/offer_sign_in.hpp"
#include "actions/publisher.hpp"

#include <string>

namespace arrimage::actions {

struct MailedSignIn {
    SignInOffer offer{};
    std::string base_url{}; ///< what links begin with, without a last '/'
    std::string client{};   ///< what the browser that asked says it is
    std::string path{};     ///< where the link leads then, a path of ours; empty: the first page
};

/// Writes a letter with a sign-in link to whoever has the address; nothing when nobody has it. True when a letter was
/// written.
bool mail_sign_in(const Env& env, const Publisher& publisher, const MailedSignIn& asked);

} // namespace arrimage::actions
