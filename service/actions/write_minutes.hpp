#pragma once

#include "actions/env.hpp"
#include "domain/minutes.hpp"
#include "domain/viewer.hpp"
#include "store/minutes.hpp"

#include <optional>
#include <string>

namespace arrimage::actions {

// All are for who runs the meeting, else they throw domain::Refusal: not_found, not_allowed. Those that write text throw
// conflict once it is approved. Each version is whole and stays for ever.

/// Begins the compte-rendu: a section for each item of the agenda. When it was begun, adds the sections of items that
/// are new, where the agenda has them. Throws conflict before the meeting is held.
domain::Minutes begin_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting);

/// What someone writes in a section: `base` is the version they began from; absent, whatever it is now.
struct MinutesWriting {
    domain::MeetingId meeting{};
    std::string key{};
    std::optional<int> base{};
    std::string body{};      ///< lines ended by "\n" or "\r\n"
    std::string decisions{}; ///< likewise
};

/// Another version with this text in that section, all else as it now is. Nothing when it says that already. Throws:
/// conflict when that section changed since `base`, so that nobody overwrites another; invalid as
/// domain::check_writing; not_found for a section that is not there.
domain::Minutes write_section(const Env& env, const domain::Viewer& viewer, const MinutesWriting& writing);

/// Keeps what someone is writing apart until they put it in or drop it. Throws invalid likewise, and not_found for who is
/// nobody's person.
store::MinutesDraft keep_writing(const Env& env, const domain::Viewer& viewer, const MinutesWriting& writing);
void drop_writing(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting,
                  const std::string& key);

/// A new version that says what an old one said. What was taken on stays taken on.
domain::Minutes restore_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting,
                                int version);

/// A version that says what is taken on now, after a follow-up came or went. In the caller's transaction.
void note_follow_ups(store::Transaction& transaction, domain::MeetingId meeting,
                     const store::Occasion& occasion);

} // namespace arrimage::actions
