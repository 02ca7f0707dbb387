#include "plan/reading.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace arrimage::plan {
namespace {

/// 0x80–0x9F of Windows-1252; the five unassigned ones stay C1 controls, which every reader strips.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// Past the ASCII bytes from `at`, eight at a time.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
    for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if ((eight & 0x8080808080808080U) != 0) break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
        const text::Point point = text::long_point_at(bytes, at);
        if (point.length == 1) return false;
        at += point.length;
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text::append(out, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80u] : byte);
    }
    return out;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]),
                   second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string out;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t value = unit(at);
        if (value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
            value = 0x10000 + ((value & 0x3FF) << 10) + (unit(at + 2) & 0x3FF);
            at += 2;
        } else if (value >= 0xD800 && value < 0xE000) {
            value = 0xFFFD;
        }
        text::append(out, value);
    }
    return out;
}

enum class Wide { no, little_endian, big_endian };

/// French text in UTF-16 has a zero in nearly every second byte.
Wide looks_wide(std::string_view bytes) {
    const std::size_t size = std::min<std::size_t>(bytes.size(), 4096);
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (bytes[i] == '\0') ++(i % 2 == 0 ? even : odd);
    }
    if (size < 4) return Wide::no;
    if (odd * 10 > size * 4 && even * 20 < size) return Wide::little_endian;
    if (even * 10 > size * 4 && odd * 20 < size) return Wide::big_endian;
    return Wide::no;
}

/// 1 for the controls that no text has; line ends, tabs and the end of a DOS file are none.
constexpr auto is_control = [] {
    std::array<std::uint8_t, 256> marks{};
    for (unsigned char c = 0; c < ' '; ++c) marks[c] = (c < '\t' || c > '\r') && c != 0x1A ? 1 : 0;
    return marks;
}();

bool is_text(std::string_view utf8) {
    if (utf8.find('\0') != std::string_view::npos) return false;
    std::size_t controls = 0;
    for (const char c : utf8) controls += is_control[static_cast<unsigned char>(c)];
    return controls * 10 <= utf8.size();
}

std::string to_utf8(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE"sv)) return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF"sv)) return from_utf16(bytes.substr(2), true);
    if (is_utf8(bytes) && bytes.find('\0') == std::string_view::npos) {
        std::string text;
        text.reserve(bytes.size());
        text = bytes;
        return text;
    }
    const Wide wide = looks_wide(bytes);
    if (wide != Wide::no) return from_utf16(bytes, wide == Wide::big_endian);
    return from_windows_1252(bytes);
}

} // namespace

std::optional<std::string> decode_text(std::string_view bytes) {
    std::string utf8 = to_utf8(bytes);
    if (!is_text(utf8)) return std::nullopt;
    return utf8;
}

} // namespace arrimage::plan
