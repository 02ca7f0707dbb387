#include "cli/json_text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace arrimage::cli {

namespace {

/// What stands after the backslash of an escaped byte; 0 for those that are written as they are.
constexpr auto escapes = [] {
    std::array<char, 256> letters{};
    std::fill_n(letters.begin(), 0x20, 'u');
    letters['\b'] = 'b';
    letters['\t'] = 't';
    letters['\n'] = 'n';
    letters['\f'] = 'f';
    letters['\r'] = 'r';
    letters['"'] = '"';
    letters['\\'] = '\\';
    return letters;
}();

char escape_of(char byte) {
    return escapes[static_cast<unsigned char>(byte)];
}

void append_escaped(std::string& out, char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    const char letter = escape_of(byte);
    out.append({'\\', letter});
    if (letter != 'u') return;
    const auto code = static_cast<unsigned char>(byte);
    out.append({'0', '0', digits[code >> 4], digits[code & 0xF]});
}

} // namespace

JsonText& JsonText::open(char bracket) {
    text_ += bracket;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    if (text_.back() == ',') text_.pop_back();
    text_.append({bracket, ','});
    return *this;
}

JsonText& JsonText::put_raw(std::string_view value) {
    text_.append(value) += ',';
    return *this;
}

JsonText& JsonText::name(const JsonName& name) {
    text_.append(name.text());
    return *this;
}

JsonText& JsonText::put(std::string_view text) {
    text_ += '"';
    for (auto plain = text.begin();;) {
        const auto escaped = std::find_if(plain, text.end(), escape_of);
        text_.append(plain, escaped);
        if (escaped == text.end()) break;
        append_escaped(text_, *escaped);
        plain = escaped + 1;
    }
    text_ += "\",";
    return *this;
}

JsonText& JsonText::put(int number) {
    std::array<char, 12> figures{};
    const auto written = std::to_chars(figures.data(), figures.data() + figures.size(), number);
    return put_raw({figures.data(), written.ptr});
}

std::string JsonText::finish() && {
    if (text_.ends_with(',')) text_.pop_back();
    return std::move(text_);
}

} // namespace arrimage::cli
