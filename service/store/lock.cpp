#include "store/lock.hpp"

#include "domain/refusal.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace arrimage::store {

namespace fs = std::filesystem;
using domain::Refusal;
using domain::RefusalKind;

namespace {

constexpr auto private_folder = fs::perms::owner_all;
constexpr auto private_file = 0600;

[[noreturn]] void refuse_folder(const fs::path& folder) {
    throw Refusal{RefusalKind::unavailable, "Le dossier de données « " + folder.string() +
                                                " » n’est pas accessible en écriture. Vérifiez son "
                                                "propriétaire, ses permissions et le disque."};
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    const bool made = fs::create_directories(folder, error);
    if (!error && made) fs::permissions(folder, private_folder, error);
    if (error) refuse_folder(folder);
}

int open_lock_file(const fs::path& folder) {
    const auto path = folder / "arrimage.lock";
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, private_file);
    if (descriptor >= 0) return descriptor;
    if (errno == EMFILE || errno == ENFILE) throw std::system_error{errno, std::generic_category(), path};
    refuse_folder(folder);
}

/// False when another process has it.
bool lock(int descriptor) {
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return false;
        if (errno != EINTR) throw std::system_error{errno, std::generic_category(), "flock"};
    }
    return true;
}

} // namespace

Location locate(const fs::path& data) {
    if (fs::is_regular_file(data)) return {fs::absolute(data).parent_path(), fs::absolute(data)};
    return {data, data / "arrimage.db"};
}

std::optional<FolderLock> FolderLock::try_take(const fs::path& data) {
    auto location = locate(data);
    make_folder(location.folder);
    FolderLock held{location, open_lock_file(location.folder)};
    if (!lock(held.descriptor_)) return std::nullopt;
    return held;
}

FolderLock FolderLock::take(const fs::path& data) {
    if (auto held = try_take(data)) return std::move(*held);
    throw Refusal{RefusalKind::conflict, "Le dossier de données « " + data.string() +
                                             " » est déjà utilisé par un autre processus d’Arrimage."};
}

FolderLock::FolderLock(Location location, int descriptor)
    : location_(std::move(location)), descriptor_(descriptor) {}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : location_(std::move(other.location_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace arrimage::store
