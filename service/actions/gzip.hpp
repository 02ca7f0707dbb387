#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace arrimage::actions {

/// A run of bytes deflated on its own (RFC 1951), ended at a whole byte without a last block. Parts one after the
/// other, between gzip_head and the sum's tail, are one gzip member (RFC 1952): a file that changes in one place needs
/// one part deflated anew.
struct GzipPart {
    std::string bytes{};
    std::uint32_t crc{0}; ///< of what it stands for
    std::size_t size{0};  ///< of what it stands for
};

GzipPart gzip_part(std::string_view bytes);

/// Without a time or a name, so that the same bytes give the same file.
std::string_view gzip_head();

/// The checks at the end of a member, gathered part by part.
class GzipSum {
  public:
    void add(const GzipPart& part);

    /// The empty last block and the checks.
    std::string tail() const;

  private:
    std::uint32_t crc_{0};
    std::size_t size_{0};
};

} // namespace arrimage::actions
