#include "ical/content_lines.hpp"

namespace arrimage::ical {

namespace {

constexpr std::size_t line_octets = 75;

/// The longest beginning of at most `limit` octets that cuts neither a character nor an escape such as "\n": some
/// readers undo escapes before folds.
std::size_t cut(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text.size();
    while (limit > 1 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80) --limit;
    std::size_t backslashes = 0;
    while (backslashes < limit && text[limit - 1 - backslashes] == '\\') ++backslashes;
    return backslashes % 2 == 1 && limit > 1 ? limit - 1 : limit;
}

/// The line without the folds and the end that libical gave it.
std::string unfolded(std::string line) {
    for (auto at = line.find("\r\n "); at != line.npos; at = line.find("\r\n ", at)) line.erase(at, 3);
    if (line.ends_with("\r\n")) line.resize(line.size() - 2);
    return line;
}

} // namespace

void append_folded(std::string& out, std::string_view line) {
    auto length = cut(line, line_octets);
    out.append(line.substr(0, length)).append("\r\n");
    for (line.remove_prefix(length); !line.empty(); line.remove_prefix(length)) {
        length = cut(line, line_octets - 1);
        out.append(" ").append(line.substr(0, length)).append("\r\n");
    }
}

void ContentLines::add(Property property) {
    append_folded(out_, unfolded(owned(icalproperty_as_ical_string_r(property.get()))));
}

void ContentLines::text(std::string_view name, const std::string& value) {
    const Value escaped{icalvalue_new_text(value.c_str())};
    plain(name, owned(icalvalue_as_ical_string_r(escaped.get())));
}

void ContentLines::plain(std::string_view name, std::string_view value) {
    if (name.size() + 1 + value.size() <= line_octets)
        out_.append(name).append(":").append(value).append("\r\n");
    else
        append_folded(out_, std::string{name}.append(":").append(value));
}

} // namespace arrimage::ical
