#pragma once

#include "actions/document_files.hpp"
#include "http/framing.hpp"
#include "http/inbox.hpp"
#include "http/reception.hpp"
#include "http/target.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace arrimage::http {

/// From the bytes of one connection to its requests, one after the other; knows nothing of sockets. Read the head, then
/// the body; whoever gets `more` adds bytes to the inbox and asks again; after `refused` the connection must be closed,
/// for nobody knows where a next request would begin.
class Intake {
  public:
    enum class Progress { more, done, refused };

    /// The rule outlives it. Bodies that it wants spooled wait in a file of that folder; without one, in memory.
    Intake(std::size_t max_header_bytes, const ReceptionRule& rule, std::filesystem::path spool_folder = {});
    ~Intake();
    Intake(const Intake&) = delete;
    Intake& operator=(const Intake&) = delete;

    Inbox& inbox() { return inbox_; }

    /// Forgets the last request; the next begins with what is left in the inbox.
    void begin_request();
    Progress read_head();
    Progress read_body();
    /// For one that did not come in time.
    Progress refuse_late();
    /// For one whose body finds no room among the others.
    Progress refuse_crowded();
    /// Gives the memory of the body back; the rest of the request stays.
    void release_body();

    /// True from a whole head on.
    bool head_is_done() const;
    /// True once a byte of the request was seen, empty lines before it not counted.
    bool begun() const;
    /// After the head: the client waits for "100 Continue" before it sends the body (RFC 9110 §10.1.1).
    bool expects_continue() const;
    /// After the head: the client would send another request on this connection (RFC 9112 §9.3).
    bool keep_alive() const;

    const Head& head() const { return head_; }
    /// After the head.
    const Target& target() const { return *target_; }
    /// After the head: what the rule said.
    const Reception& reception() const { return reception_; }
    /// In memory; empty for one that is spooled.
    const std::string& body() const { return body_; }
    /// On the disk; of no file for one that is not.
    actions::FileRange spooled() const { return {spool_.get(), 0, spooled_bytes_}; }
    const std::optional<FramingRefusal>& refusal() const { return refusal_; }

  private:
    class Parser;

    Progress checked_head();
    Progress refuse(FramingRefusal refusal);

    std::size_t max_header_bytes_;
    const ReceptionRule& rule_;
    Inbox inbox_;
    Head head_{};
    std::optional<Target> target_{};
    Reception reception_{};
    std::string body_{};
    std::filesystem::path spool_folder_;
    actions::Descriptor spool_{};
    std::uint64_t spooled_bytes_{0};
    std::optional<FramingRefusal> refusal_{};
    std::unique_ptr<Parser> parser_{};
};

} // namespace arrimage::http
