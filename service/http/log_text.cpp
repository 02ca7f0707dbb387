#include "http/log_text.hpp"

namespace arrimage::http {
namespace {

bool is_control(unsigned char byte) {
    return byte < 0x20 || byte == 0x7f || byte == '\\';
}
bool is_c1(unsigned char lead, unsigned char byte) {
    return lead == 0xc2 && byte >= 0x80 && byte <= 0x9f;
}

void escape(std::string& line, unsigned char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    line.append({'\\', 'x', digits[byte >> 4], digits[byte & 15]});
}

} // namespace

std::string log_text(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : '\0');
        if (is_c1(byte, next)) {
            escape(line, byte);
            escape(line, next);
            ++at;
        } else if (is_control(byte)) {
            escape(line, byte);
        } else {
            line += text[at];
        }
    }
    return line;
}

} // namespace arrimage::http
