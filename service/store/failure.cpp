#include "store/failure.hpp"

#include "domain/refusal.hpp"

#include <sqlite3.h>

namespace arrimage::store {

namespace {

constexpr auto full_disk =
    "Le disque est plein : rien n’a été enregistré. Libérez de l’espace, puis recommencez.";
constexpr auto read_only = "La base de données est en lecture seule : rien n’a été enregistré. Vérifiez les "
                           "permissions du dossier de données.";
constexpr auto busy = "La base de données est occupée par un autre programme. Réessayez dans un instant.";
constexpr auto damaged = "La base de données est endommagée ou n’en est pas une. Restaurez la dernière "
                         "sauvegarde avec « arrimage restore ».";
constexpr auto unreachable =
    "La base de données ne peut pas être ouverte. Vérifiez le dossier de données et ses "
    "permissions.";

struct Translation {
    int code{};
    const char* sentence{};
};

constexpr Translation translations[] = {
    {SQLITE_FULL, full_disk},
    {SQLITE_IOERR_SHMSIZE, full_disk},
    {SQLITE_READONLY, read_only},
    {SQLITE_PERM, read_only},
    {SQLITE_BUSY, busy},
    {SQLITE_LOCKED, busy},
    {SQLITE_CORRUPT, damaged},
    {SQLITE_NOTADB, damaged},
    {SQLITE_CANTOPEN, unreachable},
};

const Translation* find_translation(const SQLite::Exception& error) {
    constexpr int primary_code = 0xff;
    for (const auto& row : translations)
        if (row.code == error.getExtendedErrorCode() || row.code == (error.getErrorCode() & primary_code))
            return &row;
    return nullptr;
}

[[noreturn]] void refuse(const char* sentence) {
    throw domain::Refusal{domain::RefusalKind::unavailable, sentence};
}

} // namespace

bool is_disk_full(const SQLite::Exception& error) {
    const auto* row = find_translation(error);
    return row && row->sentence == full_disk;
}

void raise(const SQLite::Exception& error) {
    if (const auto* row = find_translation(error)) refuse(row->sentence);
    throw error;
}

void refuse_full_disk() {
    refuse(full_disk);
}
void refuse_read_only() {
    refuse(read_only);
}
void refuse_damaged() {
    refuse(damaged);
}

} // namespace arrimage::store
