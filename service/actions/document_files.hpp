#pragma once

#include "actions/descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace arrimage::actions {

/// Bytes in an open file, whose own offset is not used.
struct FileRange {
    int file{-1};
    std::uint64_t begin{0};
    std::uint64_t size{0};

    /// At most `most` bytes from `at` on. Throws std::system_error.
    std::string read(std::uint64_t at, std::size_t most) const;
};

/// The documents of a data folder: each a file that never changes, named by the digest of its bytes, in a folder named by
/// the digest's first two characters.
class DocumentFiles {
  public:
    explicit DocumentFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Makes the folder, and takes away what a program that ended in the middle of keeping left there. Before any other.
    void prepare() const;

    /// Copies the bytes in, 64 KiB at a time, and gives their digest (BLAKE2b-256, lower-case hexadecimal). Once it
    /// returns they outlive a power cut; bytes that are there already stay as they are. Throws domain::Refusal
    /// (unavailable) when the disk is full, std::system_error for another failure: nothing is left then.
    std::string keep(const FileRange& bytes) const;

    /// An open file. Throws domain::Refusal (unavailable), saying that a backup is needed, when it is not there.
    std::shared_ptr<const Descriptor> open(const std::string& digest) const;

    /// Where it lies, for a program that reads it.
    std::filesystem::path path_of(const std::string& digest) const;

    const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

/// A file of that folder that nobody else sees, gone once it is closed. Throws std::system_error.
Descriptor nameless_file(const std::filesystem::path& folder);

/// Bytes that came whole, as a file of the memory. Throws std::system_error.
Descriptor memory_file(std::string_view bytes);

} // namespace arrimage::actions
