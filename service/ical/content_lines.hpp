#pragma once

#include "ical/handle.hpp"

#include <string>
#include <string_view>

namespace arrimage::ical {

/// A content line (RFC 5545 §3.1) folded at 75 octets and ended by CRLF, never cut inside a UTF-8 character. libical
/// folds too, but where it does so differs between its versions, and the bytes of a feed must not.
/// `line` is UTF-8 without line break.
void append_folded(std::string& out, std::string_view line);

/// Content lines in the order they are added. Texts must have passed the gate of "ical/text.hpp".
class ContentLines {
  public:
    /// A property as libical writes it: names, parameters and their quotes, typed values.
    void add(Property property);

    /// A property of type TEXT, escaped by libical (RFC 5545 §3.3.11).
    void text(std::string_view name, const std::string& value);

    /// A line whose value needs no escape.
    void plain(std::string_view name, std::string_view value);

    /// Content lines made before, folded and ended.
    void whole(std::string_view folded) { out_ += folded; }

    /// The lines so far.
    std::string take() { return std::move(out_); }

  private:
    std::string out_{};
};

} // namespace arrimage::ical
