#include "actions/ready_bytes.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <system_error>
#include <utility>

namespace arrimage::actions {

namespace {

/// Below this, copying is cheaper than one more system call for each answer.
constexpr std::size_t longest_in_memory = 16'384;

void write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = write(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) throw_errno("write of ready bytes");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

/// A sealed file of these bytes. Throws std::system_error when the system has no descriptor or no memory left.
Descriptor sealed_file(std::string_view bytes) {
    Descriptor file{memfd_create("arrimage", MFD_CLOEXEC | MFD_ALLOW_SEALING), "memfd_create"};
    write_all(file.get(), bytes);
    constexpr int seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
    if (fcntl(file.get(), F_ADD_SEALS, seals) != 0) throw_errno("fcntl F_ADD_SEALS");
    return file;
}

} // namespace

ReadyBytes::ReadyBytes(std::string bytes) : size_(bytes.size()), bytes_(std::move(bytes)) {
    if (size_ <= longest_in_memory) {
        bytes_.shrink_to_fit();
        return;
    }
    try {
        file_ = sealed_file(bytes_);
        bytes_ = {};
    } catch (const std::system_error&) {
        // They stay in memory, and are copied when they are sent.
    }
}

std::string ReadyBytes::text() const {
    if (!in_file()) return bytes_;
    std::string text(size_, '\0');
    for (std::size_t done = 0; done < size_;) {
        const auto count = pread(file(), text.data() + done, size_ - done, static_cast<off_t>(done));
        if (count <= 0) throw_errno("pread of ready bytes");
        done += static_cast<std::size_t>(count);
    }
    return text;
}

std::size_t size_of(const Body& body) {
    std::size_t size = 0;
    for (const auto& piece : body) size += piece->size();
    return size;
}

std::string text_of(const Body& body) {
    std::string text;
    for (const auto& piece : body) text += piece->text();
    return text;
}

} // namespace arrimage::actions
