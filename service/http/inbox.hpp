#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace arrimage::http {

/// The bytes of one connection between the socket and the parser. While one request is read, what was parsed and kept
/// never moves, so views into its head stay true.
class Inbox {
  public:
    explicit Inbox(std::size_t capacity);

    /// Free room at the end, to read into.
    char* space() { return bytes_.get() + end_; }
    std::size_t space_size() const { return capacity_ - end_; }
    void added(std::size_t count) { end_ += count; }

    /// What came and was not parsed yet.
    std::string_view unparsed() const { return {bytes_.get() + parsed_, end_ - parsed_}; }
    void parsed(std::size_t count) { parsed_ += count; }

    /// Bytes of the request that are here, parsed or not.
    std::size_t size() const { return end_; }

    /// Everything parsed since the request began and kept in place.
    std::string_view kept() const { return {bytes_.get(), kept_}; }
    /// From now on what has been parsed so far stays where it is.
    void keep() { kept_ = parsed_; }
    /// Moves what is not parsed down to what is kept, to make room.
    void compact();

    /// The next request begins with what is not parsed yet; empty lines before it are skipped (RFC 9112 §2.2).
    void begin_request();
    void skip_empty_lines();

  private:
    std::size_t capacity_;
    std::unique_ptr<char[]> bytes_;
    std::size_t kept_{0};
    std::size_t parsed_{0};
    std::size_t end_{0};
};

} // namespace arrimage::http
