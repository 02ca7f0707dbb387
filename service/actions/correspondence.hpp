#pragma once

#include "actions/publisher.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace arrimage::actions {

/// What letters with a link need.
struct Correspondence {
    Publisher publisher{};
    std::string base_url{};                   ///< what links begin with, without a last '/'
    std::string asked_by{};                   ///< the person who writes; empty: the organisation does
    std::function<std::string()> new_token{}; ///< actions::new_token, or a fixed series in tests
    bool plus_addresses{false};               ///< the mailbox also receives what is sent to "box+anything"
};

/// The address by which someone answers; of its token only the hash is kept.
inline std::string answer_url(const Correspondence& correspondence, std::string_view token) {
    return correspondence.base_url + "/reponse/" + std::string{token};
}

} // namespace arrimage::actions
