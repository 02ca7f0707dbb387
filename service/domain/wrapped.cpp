#include "domain/wrapped.hpp"

#include "plan/text.hpp"

namespace arrimage::domain {

std::string wrapped(std::string_view paragraph, std::string_view first) {
    constexpr std::size_t most = 72;
    const auto margin = plan::text::columns(first);
    std::string out{first};
    for (std::size_t column = margin; !paragraph.empty();) {
        const auto word = paragraph.substr(0, paragraph.find(' '));
        const auto width = plan::text::columns(word);
        paragraph.remove_prefix(word.size() < paragraph.size() ? word.size() + 1 : word.size());
        if (word.empty()) continue;
        if (column > margin && column + 1 + width > most) {
            out += "\n" + std::string(margin, ' ');
            column = margin;
        }
        if (column > margin) out += ' ';
        column += width + (column > margin ? 1 : 0);
        out += word;
    }
    return out + "\n";
}

} // namespace arrimage::domain
