#pragma once

#include "mail/transport.hpp"
#include "store/database.hpp"

#include <stop_token>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A letter that could not be handed on.
struct UnsentLetter {
    domain::LetterId id{};
    std::string why{}; ///< for whoever runs the office, on one line
};

/// What a pass of the courier did.
struct Sending {
    int left{0};
    std::vector<UnsentLetter> unsent{}; ///< they wait for the next pass
};

/// One pass over the letters that wait, oldest first: each is handed on, then noted as left. Ends early, between two
/// letters, when asked to stop. Never two passes at once. Throws what the database throws; a letter that was handed on
/// and not noted is handed on again by the next pass.
Sending send_letters(store::Database& database, const mail::Transport& transport, domain::Instant now,
                     const std::stop_token& stop = {});

} // namespace arrimage::actions
