#pragma once

#include "domain/letter.hpp"
#include "store/database.hpp"

#include <optional>
#include <span>
#include <vector>

namespace arrimage::store {

/// Keeps a new letter until it leaves and gives its id. Belongs in the transaction of what causes the letter, whatever
/// its Purpose.
domain::LetterId save_letter(Transaction& transaction, const domain::Letter& letter);

/// Those that have neither left nor been given up, after the one named and in the order in which they were written; at
/// most `most`, and only those whose next attempt is due by `due`, if that is given.
std::vector<domain::Letter> list_waiting_letters(Session& session, domain::LetterId after, int most,
                                                 std::optional<domain::Instant> due = {});

/// Notes, before they are handed over, that these are under way. For Purpose::bookkeeping, as all that follow.
void mark_letters_under_way(Transaction& transaction, std::span<const domain::Letter> letters);

/// Those that a former run left under way wait again, and count one interruption more; one that had been interrupted
/// before waits a quarter of an hour, so that a program that keeps ending sends few copies. Gives how many.
int recover_letters(Transaction& transaction, domain::Instant now);

/// Notes that it left, and empties it when it holds a secret; a second time changes nothing.
void mark_letter_left(Transaction& transaction, domain::LetterId id, domain::Instant now);

/// Notes why it did not leave, and when it is tried again.
void postpone_letter(Transaction& transaction, domain::LetterId id, domain::Instant due,
                     const std::string& trouble);

/// Notes why it will never leave.
void give_letter_up(Transaction& transaction, domain::LetterId id, domain::Instant now,
                    const std::string& trouble);

/// A letter that was handed over and got no word, since the sending ended: it waits as before.
void release_letter(Transaction& transaction, domain::LetterId id);

/// One that was given up waits again, due now. False when it had not been.
bool retry_letter(Transaction& transaction, domain::LetterId id);

/// For reports, without their messages: the oldest `most` that wait, the last `most` given up and the last `most`
/// written, newest first.
std::vector<domain::Letter> list_recent_letters(Session& session, int most);

/// How many letters of an announcement, or of all, are where.
struct LetterCounts {
    int left{0};
    int waiting{0};
    int failed{0};
    int interruptions{0}; ///< times that one of them may have arrived twice

    bool operator==(const LetterCounts&) const = default;
};
LetterCounts count_letters(Session& session, std::optional<domain::AnnouncementId> announcement = {});

/// Those given up.
int count_failed_letters(Session& session);

/// The letters about a meeting that wait after a failed attempt or were given up, without their messages, newest first.
std::vector<domain::Letter> list_troubled_letters(Session& session, domain::MeetingId meeting);

} // namespace arrimage::store
