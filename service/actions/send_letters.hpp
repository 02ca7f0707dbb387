#pragma once

#include "mail/transport.hpp"
#include "store/database.hpp"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A letter that could not be handed over.
struct UnsentLetter {
    domain::LetterId id{};
    std::string why{};  ///< in the words of the server or the system, on one line
    bool failed{false}; ///< given up; else it is tried again
};

/// What a pass of the courier did.
struct Sending {
    int left{0};
    std::vector<UnsentLetter> unsent{};
    int interrupted{0}; ///< letters that a former run left under way: they may arrive twice
};

/// Which letters a pass takes.
enum class Pass { due, all_waiting };

/// One pass over the letters that wait, oldest first: they are noted as under way, handed over, and each is noted as left
/// as soon as that is known, so that whatever ends the program loses none; one that was accepted and not yet noted is
/// sent again, which is counted. What cannot leave now is tried again ever later (domain::next_attempt); what the server
/// refuses, or what nobody took for five days, is given up. Ends early when asked to stop. Never two passes at once.
/// Throws what the database throws, having handed over little more than what it could not note.
Sending send_letters(store::Database& database, const mail::Transport& transport, domain::Instant now,
                     const std::stop_token& stop = {}, Pass pass = Pass::due);

} // namespace arrimage::actions
