#pragma once

#include "actions/document_files.hpp"
#include "actions/ready_bytes.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace arrimage::http {

/// An answer on its way out of a socket that does not block: head, then body. What lies in memory is gathered into one
/// system call, what lies in a file is sent from it without passing through our memory (sendfile(2)).
class Outgoing {
  public:
    /// The body stays the caller's until all is sent.
    Outgoing(std::string head, std::string_view body) : head_(std::move(head)), text_(body) {}
    Outgoing(std::string head, const actions::Body& body) : head_(std::move(head)), pieces_(&body) {}
    Outgoing(std::string head, const actions::FileRange& body) : head_(std::move(head)), range_(body) {}

    enum class Progress {
        done,
        blocked, ///< the socket takes no more for now
        broken   ///< nobody is there any more
    };

    /// Hands over what the socket takes.
    Progress send(int socket);

    /// Bytes handed over so far, and in all.
    std::size_t sent() const { return sent_; }
    std::size_t size() const;

  private:
    struct Part {
        std::string_view bytes{};
        std::size_t size{0};
        int file{-1};
        std::uint64_t begin{0}; ///< where in the file
    };

    std::size_t parts() const { return pieces_ ? 1 + pieces_->size() : 2; }
    Part part(std::size_t place) const;
    long send_memory(int socket) const;
    long send_file(int socket, const Part& part) const;
    void advance(std::size_t count);

    std::string head_;
    std::string_view text_{};
    const actions::Body* pieces_{nullptr};
    actions::FileRange range_{};
    std::size_t at_{0};   ///< the part that is being sent
    std::size_t done_{0}; ///< of that part
    std::size_t sent_{0};
};

} // namespace arrimage::http
