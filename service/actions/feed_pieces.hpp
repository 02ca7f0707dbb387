#pragma once

#include "actions/gzip.hpp"
#include "actions/ready_bytes.hpp"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

/// An entry as a VEVENT, rendered once.
struct Fragment {
    std::uint64_t serial{0}; ///< no two of a process share one
    std::string bytes{};
    bool begins_piece{false}; ///< see begins_piece()
};

/// True for one UID in 64. Where a long feed is cut depends on what it holds alone: a change concerns one piece, and the
/// same feed is cut alike in every run of the program.
bool begins_piece(std::string_view uid);

/// A run of a feed's bytes, with its compressed form from the first time it is asked for. Safe from any thread.
class FeedPiece {
  public:
    /// `held` counts, for all pieces that share it, what they take of memory, compressed forms included.
    FeedPiece(std::string bytes, std::shared_ptr<std::atomic<std::size_t>> held);
    ~FeedPiece();
    FeedPiece(const FeedPiece&) = delete;
    FeedPiece& operator=(const FeedPiece&) = delete;

    const std::shared_ptr<const ReadyBytes>& bytes() const { return bytes_; }
    const std::string& digest() const { return digest_; }

    struct Compressed {
        GzipPart check{}; ///< without its bytes
        std::shared_ptr<const ReadyBytes> bytes{};
    };
    const Compressed& compressed() const;

  private:
    void hold(std::size_t bytes) const;

    std::shared_ptr<const ReadyBytes> bytes_;
    std::string digest_;
    mutable std::once_flag compressing_{};
    mutable Compressed compressed_{};
    std::shared_ptr<std::atomic<std::size_t>> held_;
    mutable std::atomic<std::size_t> own_{0};
};

using FeedPieces = std::vector<std::shared_ptr<const FeedPiece>>;

/// Cuts feeds in pieces, and gives again those it has made as long as any feed holds them. For one thread at a time.
class PieceCutter {
  public:
    /// The feed that these fragments are, between `head` and `tail`. A short one is one piece.
    FeedPieces cut(std::string_view head, std::span<const Fragment* const> fragments, std::string_view tail);

    /// What all pieces that anyone holds take of memory.
    std::size_t held() const { return *held_; }
    /// How many pieces were written so far.
    std::uint64_t made() const { return made_; }

  private:
    using Run = std::span<const Fragment* const>;

    std::shared_ptr<const FeedPiece> make(std::string bytes);
    std::shared_ptr<const FeedPiece> piece_of(Run run);
    void forget_expired();

    std::shared_ptr<std::atomic<std::size_t>> held_{std::make_shared<std::atomic<std::size_t>>(0)};
    std::map<std::vector<std::uint64_t>, std::weak_ptr<const FeedPiece>> of_runs_{};
    std::size_t forget_above_{0};
    std::uint64_t made_{0};
};

} // namespace arrimage::actions
