#pragma once

#include "actions/ready_bytes.hpp"
#include "domain/meeting.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace arrimage::actions {

/// One form of a file as it goes out, all of it written before it is asked for.
struct ReadyForm {
    std::string etag{};   ///< strong, with its quotes
    std::string fields{}; ///< header fields of the full answer, each ended by CRLF; no Content-Length
    std::string unchanged_fields{}; ///< those of the answer to who holds it already (304)
    Body body{};
};

/// A file made before anyone asks for it, as it is and compressed. Never changes; safe from any thread.
class ReadyFile {
  public:
    /// What the header fields are written from.
    struct About {
        std::string name{}; ///< "tout.ics"
        domain::Instant last_modified{};
        std::string etag{}; ///< of the form as it is
        bool has_gzip{false};
    };
    /// Writes the fields and the ETag of a form, not its body. Whoever serves the file brings it.
    using FormWriter = std::function<ReadyForm(const About&, bool gzip)>;

    ReadyFile(About about, const FormWriter& write, Body identity, std::function<Body()> gzip);

    const About& about() const { return about_; }
    const ReadyForm& identity() const { return identity_; }

    /// The compressed form without its body; only with about().has_gzip.
    const ReadyForm& gzip_head() const { return gzip_; }

    /// The compressed form, made at the first call.
    const ReadyForm& gzip() const;

  private:
    About about_;
    ReadyForm identity_;
    mutable std::once_flag compressing_{};
    mutable ReadyForm gzip_{};
    std::function<Body()> make_gzip_;
};

} // namespace arrimage::actions
