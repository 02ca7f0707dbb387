#pragma once

#include "actions/descriptor.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

/// Bytes that never change, kept where they leave fastest: short ones in memory, long ones in an anonymous file that is
/// sealed (memfd_create(2), F_SEAL_WRITE), so that the system sends its pages without copying them.
class ReadyBytes {
  public:
    /// Where the system gives no file, long ones stay in memory too.
    explicit ReadyBytes(std::string bytes);

    std::size_t size() const { return size_; }
    bool in_file() const { return file_.get() >= 0; }
    /// Those in memory; empty for those in a file.
    std::string_view view() const { return bytes_; }
    /// The file's descriptor, whose offset is not used: read with pread(2) or sendfile(2).
    int file() const { return file_.get(); }
    /// All of them, wherever they are. Throws std::system_error when they cannot be read.
    std::string text() const;

  private:
    std::size_t size_;
    std::string bytes_;
    Descriptor file_{};
};

/// What an answer holds, piece after piece. Pieces are shared by the answers they are in.
using Body = std::vector<std::shared_ptr<const ReadyBytes>>;

std::size_t size_of(const Body& body);
std::string text_of(const Body& body);

} // namespace arrimage::actions
