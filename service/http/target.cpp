#include "http/target.hpp"

#include "http/request.hpp"

#include <boost/url/pct_string_view.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace arrimage::http {
namespace {

constexpr std::array<std::string_view, 2> schemes{"http://", "https://"};

bool is_visible_ascii(char c) {
    return c > ' ' && c < '\x7f';
}
bool is_control(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
}

std::size_t scheme_length(std::string_view target) {
    for (std::string_view scheme : schemes)
        if (same_token(target.substr(0, scheme.size()), scheme)) return scheme.size();
    return 0;
}

bool has_escaped_slash(std::string_view path) {
    return path.find("%2f") != path.npos || path.find("%2F") != path.npos;
}

bool has_dot_segment(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::string_view segment = path.substr(0, path.find('/'));
        if (segment == "." || segment == "..") return true;
        path.remove_prefix(segment.size());
    }
    return false;
}

/// UTF-8 without control characters. `path` is visible ASCII.
std::optional<std::string> unescaped(std::string_view path) {
    if (path.find('%') == path.npos) return std::string(path);
    const auto escaped = boost::urls::make_pct_string_view({path.data(), path.size()});
    if (!escaped) return std::nullopt;
    std::string decoded = escaped->decode();
    if (std::ranges::any_of(decoded, is_control) || !is_utf8(decoded)) return std::nullopt;
    return decoded;
}

std::optional<std::string> decode_path(std::string_view path) {
    if (path.empty() || path.front() != '/' || has_escaped_slash(path)) return std::nullopt;
    auto decoded = unescaped(path);
    if (!decoded || decoded->find('\\') != decoded->npos || has_dot_segment(*decoded)) return std::nullopt;
    return decoded;
}

/// A row of the table of well-formed sequences (Unicode §3.9, table 3-7).
struct Sequence {
    unsigned char first_low{}, first_high{}, second_low{}, second_high{};
    std::size_t length{};
};

constexpr std::array<Sequence, 9> sequences{{{0x00, 0x7f, 0x00, 0x00, 1},
                                             {0xc2, 0xdf, 0x80, 0xbf, 2},
                                             {0xe0, 0xe0, 0xa0, 0xbf, 3},
                                             {0xe1, 0xec, 0x80, 0xbf, 3},
                                             {0xed, 0xed, 0x80, 0x9f, 3},
                                             {0xee, 0xef, 0x80, 0xbf, 3},
                                             {0xf0, 0xf0, 0x90, 0xbf, 4},
                                             {0xf1, 0xf3, 0x80, 0xbf, 4},
                                             {0xf4, 0xf4, 0x80, 0x8f, 4}}};

bool in(unsigned char byte, unsigned char low, unsigned char high) {
    return byte >= low && byte <= high;
}

/// The bytes of the character that begins here, 0 when none does.
std::size_t character_length(std::string_view bytes) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    for (const Sequence& sequence : sequences) {
        if (!in(byte(0), sequence.first_low, sequence.first_high)) continue;
        if (bytes.size() < sequence.length) return 0;
        if (sequence.length > 1 && !in(byte(1), sequence.second_low, sequence.second_high)) return 0;
        for (std::size_t at = 2; at < sequence.length; ++at)
            if (!in(byte(at), 0x80, 0xbf)) return 0;
        return sequence.length;
    }
    return 0;
}

} // namespace

std::optional<std::string_view> target_authority(std::string_view target) {
    if (target.starts_with('/')) return std::string_view{};
    const std::size_t scheme = scheme_length(target);
    if (scheme == 0) return std::nullopt;
    const std::string_view rest = target.substr(scheme);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
    if (authority.empty()) return std::nullopt;
    return authority;
}

std::optional<Target> read_target(std::string_view target) {
    const auto authority = target_authority(target);
    if (!authority || !std::ranges::all_of(target, is_visible_ascii) || target.find('#') != target.npos)
        return std::nullopt;
    if (!authority->empty()) target.remove_prefix(scheme_length(target) + authority->size());
    const std::size_t mark = std::min(target.find('?'), target.size());
    const std::string_view path = target.substr(0, mark);
    auto decoded = decode_path(path.empty() ? "/" : path);
    if (!decoded) return std::nullopt;
    return Target{.path = std::move(*decoded),
                  .query = std::string(target.substr(std::min(mark + 1, target.size())))};
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t length = character_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

} // namespace arrimage::http
