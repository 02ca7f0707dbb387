#include "actions/document_files.hpp"

#include "domain/refusal.hpp"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sodium.h>
#include <sys/mman.h>

namespace arrimage::actions {

namespace fs = std::filesystem;
using domain::Refusal;
using domain::RefusalKind;

namespace {

constexpr std::size_t chunk = 65'536;
constexpr std::size_t digest_length = 2UL * crypto_generichash_BYTES;
constexpr std::string_view arriving = "arrivee-";

std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

class Digest {
  public:
    Digest() { crypto_generichash_init(&state_, nullptr, 0, crypto_generichash_BYTES); }
    void add(const std::string& bytes) {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                                  bytes.size());
    }
    std::string text() {
        unsigned char bytes[crypto_generichash_BYTES];
        crypto_generichash_final(&state_, bytes, sizeof bytes);
        return hexadecimal(bytes, sizeof bytes);
    }

  private:
    crypto_generichash_state state_{};
};

void write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && (errno == ENOSPC || errno == EDQUOT))
            throw Refusal{RefusalKind::unavailable,
                          "Le disque est plein\u00a0: le document n’a pas été reçu. "
                          "Libérez de l’espace, puis envoyez-le de nouveau."};
        if (written < 0) throw_errno("write");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void sync_folder(const fs::path& folder) {
    const Descriptor open{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open"};
    if (::fsync(open.get()) != 0) throw_errno("fsync");
}

/// A file that has no lasting name yet: it is gone unless it is given one.
class ArrivingFile {
  public:
    explicit ArrivingFile(const fs::path& folder)
        : name_((folder / (std::string{arriving} + "XXXXXX")).string()) {
        file_ = Descriptor{::mkostemp(name_.data(), O_CLOEXEC), "mkostemp"};
    }
    ~ArrivingFile() {
        if (!name_.empty()) ::unlink(name_.c_str());
    }
    ArrivingFile(const ArrivingFile&) = delete;
    ArrivingFile& operator=(const ArrivingFile&) = delete;

    int get() const { return file_.get(); }

    /// The same bytes that are there already are replaced by themselves.
    void take_name(const fs::path& path) {
        if (::rename(name_.c_str(), path.c_str()) != 0) throw_errno("rename");
        name_.clear();
    }

  private:
    std::string name_;
    Descriptor file_{};
};

std::string copy(const FileRange& from, int to) {
    Digest digest;
    for (std::uint64_t at = 0; at < from.size;) {
        const auto bytes = from.read(at, chunk);
        if (bytes.empty()) throw std::runtime_error{"a document is shorter than it was said"};
        digest.add(bytes);
        write_all(to, bytes);
        at += bytes.size();
    }
    if (::fsync(to) != 0) throw_errno("fsync");
    return digest.text();
}

bool is_digest(const std::string& text) {
    return text.size() == digest_length && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

std::string FileRange::read(std::uint64_t at, std::size_t most) const {
    std::string bytes(at < size ? static_cast<std::size_t>(std::min<std::uint64_t>(most, size - at)) : 0,
                      '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        const auto count =
            ::pread(file, bytes.data() + got, bytes.size() - got, static_cast<off_t>(begin + at + got));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw_errno("pread");
        if (count == 0) break;
        got += static_cast<std::size_t>(count);
    }
    bytes.resize(got);
    return bytes;
}

std::string DocumentFiles::keep(const FileRange& bytes) const {
    fs::create_directories(folder_);
    ArrivingFile file{folder_};
    auto digest = copy(bytes, file.get());
    const auto path = path_of(digest);
    if (fs::create_directory(path.parent_path())) sync_folder(folder_);
    file.take_name(path);
    sync_folder(path.parent_path());
    return digest;
}

void DocumentFiles::prepare() const {
    fs::create_directories(folder_);
    for (const auto& entry : fs::directory_iterator{folder_})
        if (entry.path().filename().string().starts_with(arriving)) fs::remove(entry.path());
}

std::shared_ptr<const Descriptor> DocumentFiles::open(const std::string& digest) const {
    const int file = ::open(path_of(digest).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw Refusal{RefusalKind::unavailable,
                      "Ce document n’est plus sur le disque. Il se retrouve dans une copie "
                      "de sauvegarde\u00a0: écrivez à la coordination."};
    return std::make_shared<const Descriptor>(file, "open");
}

fs::path DocumentFiles::path_of(const std::string& digest) const {
    if (!is_digest(digest)) throw std::logic_error{"not the digest of a document"};
    return folder_ / digest.substr(0, 2) / digest;
}

Descriptor nameless_file(const fs::path& folder) {
    const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0) return {file, "open"};
    auto name = (folder / (std::string{arriving} + "XXXXXX")).string();
    Descriptor named{::mkostemp(name.data(), O_CLOEXEC), "mkostemp"};
    ::unlink(name.c_str());
    return named;
}

Descriptor memory_file(std::string_view bytes) {
    Descriptor file{::memfd_create("document", MFD_CLOEXEC), "memfd_create"};
    write_all(file.get(), bytes);
    return file;
}

} // namespace arrimage::actions
