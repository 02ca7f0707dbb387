#pragma once

#include <SQLiteCpp/Exception.h>

namespace arrimage::store {

/// True when the database had no room left on the disk.
bool is_disk_full(const SQLite::Exception& error);

/// Throws the Refusal, with a French sentence, for what an operator can mend: a full disk, a read-only, locked,
/// damaged or unreachable file. Throws `error` itself for anything else. The one place that translates.
[[noreturn]] void raise(const SQLite::Exception& error);

/// The refusals that are told apart from SQLite's codes by whoever opens or writes.
[[noreturn]] void refuse_full_disk();
[[noreturn]] void refuse_read_only();
[[noreturn]] void refuse_damaged();

/// Runs `act` and raises what SQLite throws.
template <class Act>
decltype(auto) guarded(Act&& act) {
    try {
        return act();
    } catch (const SQLite::Exception& error) {
        raise(error);
    }
}

} // namespace arrimage::store
