#pragma once

#include <cstdint>
#include <filesystem>

namespace arrimage::store {

/// Disk space kept aside in the data folder (`arrimage.reserve`) and given back when the disk is full, so that what
/// was acknowledged can still be checkpointed, things removed, and the system breathe.
class Reserve {
  public:
    /// Nothing is kept when `bytes` is 0.
    Reserve(std::filesystem::path file, std::uintmax_t bytes);

    /// Takes the space when it is not held. False when the disk would not have as much again left, so that a full disk
    /// stays refused until there is real room.
    bool restore();

    /// Gives the space back to the disk.
    void release() noexcept;

  private:
    std::filesystem::path file_;
    std::uintmax_t bytes_;
    bool held_{false};
};

} // namespace arrimage::store
