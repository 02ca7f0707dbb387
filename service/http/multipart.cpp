#include "http/multipart.hpp"

#include "http/parameters.hpp"
#include "http/request.hpp"

#include <algorithm>
#include <array>

namespace arrimage::http {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t max_boundary = 70;
constexpr std::size_t max_part_head = 8'192;
constexpr std::size_t window = 1 << 20;

/// bchars of RFC 2046 §5.1.1
bool is_boundary_character(char c) {
    constexpr std::string_view marks = "'()+_,-./:=? ";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != marks.npos;
}

bool is_boundary(std::string_view text) {
    return !text.empty() && text.size() <= max_boundary && text.back() != ' ' &&
           std::ranges::all_of(text, is_boundary_character);
}

/// The rest of a line that begins with the boundary.
struct Ending {
    std::size_t size{0};
    bool last{false};
};

/// Nothing when the line goes on: then it belongs to the content.
std::optional<Ending> ending_of(std::string_view line) {
    const bool last = line.starts_with("--");
    const std::size_t mark = last ? 2 : 0;
    const std::size_t end = std::min(line.find_first_not_of(" \t", mark), line.size());
    if (line.substr(end).starts_with(line_end)) return Ending{end + line_end.size(), last};
    if (last && end == line.size()) return Ending{end, last};
    return std::nullopt;
}

/// Goes through a body from one delimiter to the next.
class Pieces {
  public:
    Pieces(std::string_view body, std::string_view boundary, const Passed& passed)
        : rest_(body), delimiter_(std::string(line_end).append("--").append(boundary)), passed_(passed) {}

    /// Begins with the delimiter, which needs no line before it here.
    bool begin() {
        const auto first = std::string_view(delimiter_).substr(line_end.size());
        const auto ending = rest_.starts_with(first) ? ending_of(rest_.substr(first.size())) : std::nullopt;
        if (ending) pass(first.size(), *ending);
        return ending || next();
    }

    /// What stands before the next delimiter; nothing when there is none.
    std::optional<std::string_view> next() {
        for (auto at = find_from(0); at != rest_.npos; at = find_from(at + 1)) {
            const auto ending = ending_of(rest_.substr(at + delimiter_.size()));
            if (!ending) continue;
            const auto piece = rest_.substr(0, at);
            pass(at + delimiter_.size(), *ending);
            return piece;
        }
        return std::nullopt;
    }

    bool ended() const { return ended_; }

  private:
    /// Where the delimiter is, from a place on; gives back what it went through.
    std::size_t find_from(std::size_t at) const {
        for (; at < rest_.size(); at += window) {
            const auto found = rest_.substr(at, window + delimiter_.size() - 1).find(delimiter_);
            if (found != rest_.npos) return at + found;
            if (passed_) passed_(rest_.substr(at, window));
        }
        return rest_.npos;
    }

    void pass(std::size_t size, const Ending& ending) {
        rest_.remove_prefix(size + ending.size);
        ended_ = ending.last;
    }

    std::string_view rest_;
    std::string delimiter_;
    const Passed& passed_;
    bool ended_{false};
};

/// What browsers put for the characters that would end a quoted name or its line (HTML, multipart/form-data encoding).
std::string unescaped(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, char>, 3> escapes{
        {{"%0D", '\r'}, {"%0A", '\n'}, {"%22", '"'}}};
    std::string plain;
    while (!name.empty()) {
        const auto found =
            std::ranges::find(escapes, name.substr(0, 3), &std::pair<std::string_view, char>::first);
        plain += found == escapes.end() ? name.front() : found->second;
        name.remove_prefix(found == escapes.end() ? 1 : 3);
    }
    return plain;
}

bool is_line(std::string_view text) {
    return std::ranges::none_of(
        text, [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f'; });
}

/// False when the line says twice or wrongly what the part is.
bool read_field(std::string_view line, std::optional<Parameterised>& disposition) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || !is_line(line)) return false;
    const std::string_view name = line.substr(0, colon);
    if (!same_token(name, "Content-Disposition") && !same_token(name, "Content-Transfer-Encoding"))
        return true;
    auto value = read_parameters(line.substr(colon + 1));
    if (!value) return false;
    if (same_token(name, "Content-Transfer-Encoding"))
        return same_token(value->value, "binary") || same_token(value->value, "8bit") ||
               same_token(value->value, "7bit");
    if (disposition || !same_token(value->value, "form-data")) return false;
    disposition = std::move(value);
    return true;
}

std::optional<Parameterised> disposition_of(std::string_view head) {
    std::optional<Parameterised> disposition;
    while (!head.empty()) {
        const std::size_t end = std::min(head.find(line_end), head.size());
        if (!read_field(head.substr(0, end), disposition)) return std::nullopt;
        head.remove_prefix(std::min(end + line_end.size(), head.size()));
    }
    return disposition;
}

std::optional<Part> part_of(std::string_view piece) {
    const std::size_t end = piece.substr(0, max_part_head).find("\r\n\r\n");
    if (end == piece.npos) return std::nullopt;
    const auto disposition = disposition_of(piece.substr(0, end));
    if (!disposition) return std::nullopt;
    const auto name = disposition->parameter("name");
    if (!name) return std::nullopt;
    Part part{.name = unescaped(*name), .content = piece.substr(end + 4)};
    if (const auto file_name = disposition->parameter("filename")) part.file_name = unescaped(*file_name);
    return part;
}

} // namespace

std::optional<std::vector<Part>> read_multipart(std::string_view body, std::string_view boundary,
                                                std::size_t most, const Passed& passed) {
    Pieces pieces(body, boundary, passed);
    if (!is_boundary(boundary) || !pieces.begin()) return std::nullopt;
    std::vector<Part> parts;
    while (!pieces.ended() && parts.size() <= most) {
        const auto piece = pieces.next();
        auto part = piece ? part_of(*piece) : std::nullopt;
        if (!part) return std::nullopt;
        parts.push_back(std::move(*part));
    }
    return parts;
}

} // namespace arrimage::http
