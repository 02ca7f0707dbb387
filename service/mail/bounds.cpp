#include "mail/bounds.hpp"

#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::mail {

namespace {

constexpr std::size_t most_bytes = 1U << 20;
constexpr std::size_t most_own_headers = 500;
constexpr std::size_t most_headers = 2'000;           ///< lines, of all parts
constexpr std::size_t most_header_bytes = 256U << 10; ///< of all parts
constexpr std::size_t most_parts = 250;               ///< lines that begin like a boundary, true or not
constexpr std::size_t most_nests = 30;
constexpr std::size_t most_colons = 1'000; ///< in one field: it opens groups within groups

bool is_empty(std::string_view line) {
    return line.empty() || line == "\r";
}

/// True when the word stands there as a type may: "message/rfc822", "message (note) / rfc822".
bool has_type(std::string_view folded, std::string_view word) {
    constexpr std::string_view after = "/( \t\r";
    for (auto at = folded.find(word); at != folded.npos; at = folded.find(word, at + 1)) {
        const auto end = at + word.size();
        if (end == folded.size() || after.find(folded[end]) != after.npos) return true;
    }
    return false;
}

/// Counts what a parser might find, never less: where it may see a header, one is counted.
class Shape {
  public:
    void add(std::string_view line) {
        if (line.starts_with("--")) {
            ++parts_;
            in_header_ = true;
        }
        const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        if (!goes_on) colons_ = 0;
        colons_ += static_cast<std::size_t>(std::ranges::count(line, ':'));
        nested_groups_ = nested_groups_ || colons_ > most_colons;
        if (is_empty(line))
            end_block();
        else if (in_header_)
            add_header(line);
    }

    std::string beyond() const {
        if (own_headers_ > most_own_headers || headers_ > most_headers || header_bytes_ > most_header_bytes ||
            nested_groups_)
            return "headers";
        if (nests_ > most_nests) return "depth";
        return parts_ > most_parts ? "parts" : "";
    }

  private:
    /// A mail within the mail begins by a header of its own, without any boundary.
    void end_block() {
        own_ = false;
        in_header_ = in_header_ && (holds_mail_ || holds_digest_);
        holds_mail_ = false;
    }

    void add_header(std::string_view line) {
        ++headers_;
        if (own_) ++own_headers_;
        header_bytes_ += line.size();
        const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        if (!goes_on) in_type_ = plan::text::fold(line.substr(0, 12)) == "content-type";
        if (in_type_) add_type(plan::text::fold(line));
    }

    void add_type(const std::string& line) {
        const bool mail = has_type(line, "message");
        if (mail || has_type(line, "multipart")) ++nests_;
        holds_mail_ = holds_mail_ || mail;
        holds_digest_ = holds_digest_ || line.find("digest") != line.npos;
    }

    std::size_t parts_{0}, headers_{0}, own_headers_{0}, header_bytes_{0}, nests_{0}, colons_{0};
    bool own_{true}, in_header_{true}, in_type_{false}, holds_mail_{false}, holds_digest_{false},
        nested_groups_{false};
};

} // namespace

std::string_view header_block(std::string_view bytes) {
    const auto end = std::min(bytes.find("\n\n"), bytes.find("\n\r\n"));
    return bytes.substr(0, std::min(end, most_bytes));
}

std::string beyond_bounds(std::string_view bytes) {
    if (bytes.size() > most_bytes) return "size";
    Shape shape;
    while (!bytes.empty()) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        shape.add(line);
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    }
    return shape.beyond();
}

} // namespace arrimage::mail
