#pragma once

#include "domain/letter.hpp"
#include "store/database.hpp"

#include <vector>

namespace arrimage::store {

/// Keeps a new letter until it leaves and gives its id. Belongs in the transaction of what causes the letter, whatever
/// its Purpose.
domain::LetterId save_letter(Transaction& transaction, const domain::Letter& letter);

/// The oldest letters that wait, after the one named; at most `most`.
std::vector<domain::Letter> list_waiting_letters(Session& session, domain::LetterId after, int most);

/// Notes that it left, and empties it when it holds a secret; a second time changes nothing. For Purpose::bookkeeping.
void mark_letter_left(Transaction& transaction, domain::LetterId id, domain::Instant now);

/// For reports, without their messages: the oldest `most` that wait and the last `most` written, newest first.
std::vector<domain::Letter> list_recent_letters(Session& session, int most);

} // namespace arrimage::store
