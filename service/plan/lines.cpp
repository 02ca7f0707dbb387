#include "plan/lines.hpp"
#include "plan/columns.hpp"
#include "plan/heading.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace arrimage::plan {
namespace {

/// The printed columns of the white space before the text.
int indent_of(std::string_view text, std::size_t bytes) {
    return static_cast<int>(text::columns(text.substr(0, bytes)));
}

/// `page_start`: a form feed is in the line.
Line line_of(std::string_view text, int number, bool page_start) {
    Line line{.text = {}, .number = number, .indent = 0, .page_start = page_start};
    if (page_start) {
        const std::size_t feed = text.rfind('\f');
        const std::string_view before = text::trim(text.substr(0, feed));
        if (before.empty()) text.remove_prefix(feed + 1);
    }
    line.text = text::trim(text);
    if (!line.blank())
        line.indent = indent_of(text, static_cast<std::size_t>(line.text.data() - text.data()));
    return line;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && text::is_digit(text[at])) ++at;
    return at;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
}

/// "3", "3 de 10", "3/10", "3 sur 10", and nothing more.
bool is_page_count(std::string_view folded) {
    std::size_t at = skip_digits(folded, 0);
    if (at == 0 || at > 4) return false;
    at = skip_spaces(folded, at);
    if (at == folded.size()) return true;
    for (const std::string_view between : {"de ", "sur ", "/", "of ", "- "}) {
        if (!folded.substr(at).starts_with(between)) continue;
        const std::size_t total = skip_spaces(folded, at + between.size());
        const std::size_t end = skip_digits(folded, total);
        return end > total && end == folded.size();
    }
    return false;
}

/// Lines that are the same on many pages but for their digits have the same key.
std::string furniture_key(std::string_view text) {
    std::string key = text::fold(text);
    std::erase_if(key, [](char c) { return text::is_digit(c) || c == ' '; });
    return key;
}

struct Page {
    std::size_t first{0}; ///< index of the first line
    std::size_t end{0};
};

std::vector<Page> pages_of(const std::vector<Line>& lines) {
    std::vector<Page> pages{{0, 0}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // Without form feeds, what tells the page is at the end of it.
        const bool after_number = i > 0 && lines[i - 1].furniture && !lines[i].page_start;
        if ((lines[i].page_start || after_number) && i > pages.back().first) pages.push_back({i, i});
        pages.back().end = i + 1;
    }
    return pages;
}

/// The two first and the two last non-blank lines of a page: where headers and footers stand.
std::vector<std::size_t> edges_of(const std::vector<Line>& lines, Page page) {
    std::vector<std::size_t> edges;
    for (std::size_t i = page.first; i < page.end && edges.size() < 2; ++i) {
        if (!lines[i].blank()) edges.push_back(i);
    }
    const std::size_t tops = edges.size();
    for (std::size_t i = page.end; i > page.first && edges.size() < tops + 2; --i) {
        const bool taken = std::find(edges.begin(), edges.end(), i - 1) != edges.end();
        if (!lines[i - 1].blank() && !taken) edges.push_back(i - 1);
    }
    return edges;
}

bool may_be_furniture(std::string_view text) {
    return text::columns(text) >= 12 && !heading_of(text) && !is_heading_row(text) &&
           text::bullet_length(text) == 0;
}

/// A line at the edge of more than half of the pages (two at least) is a running header or footer, unless it is a heading
/// of the plan itself, which pages repeat too.
void mark_repeated(std::vector<Line>& lines) {
    const std::vector<Page> pages = pages_of(lines);
    if (pages.size() < 2) return;
    std::unordered_map<std::string, std::vector<std::size_t>> seen;
    for (const Page& page : pages) {
        for (const std::size_t edge : edges_of(lines, page)) {
            if (text::columns(lines[edge].text) <= 4 && is_page_count(text::fold(lines[edge].text))) {
                lines[edge].furniture = true;
            } else if (may_be_furniture(lines[edge].text)) {
                seen[furniture_key(lines[edge].text)].push_back(edge);
            }
        }
    }
    for (const auto& [key, indices] : seen) {
        if (indices.size() < 2 || indices.size() * 2 <= pages.size()) continue;
        for (const std::size_t index : indices) lines[index].furniture = true;
    }
}

} // namespace

bool is_ruler(std::string_view text) {
    if (text.size() < 3) return false;
    std::size_t strokes = 0;
    for (const char c : text) {
        if (std::string_view{"-=+|:_* \t"}.find(c) == std::string_view::npos) return false;
        strokes += c == '-' || c == '=' || c == '_' || c == '*' ? 1 : 0;
    }
    return strokes >= 3;
}

bool is_page_number(std::string_view text) {
    if (text.size() < 3 || text.size() > 400 || !text::is_digit(text.back())) {
        if (text.size() < 3 || text.back() != '-') return false;
    }
    const std::string folded = text::fold(text);
    std::string_view rest = folded;
    if (rest.starts_with("- ") && rest.ends_with(" -"))
        return is_page_count(text::trim(rest.substr(2, rest.size() - 4)));
    const std::size_t page = rest.rfind("page");
    if (page == std::string_view::npos || (page > 0 && rest[page - 1] != ' ')) return false;
    rest = text::trim(rest.substr(page + 4));
    return is_page_count(rest);
}

namespace {

/// Texts whose lines have fewer bytes than this in the mean are rare.
constexpr std::size_t shortest_mean = 16;

/// Where the next of a mark stands, for places that only go forward. Most texts have no CR and few form feeds: they
/// are looked for once, not once a line.
class Next {
  public:
    Next(std::string_view text, char mark) : text_{text}, mark_{mark}, place_{text.find(mark)} {}

    /// The first at or after `at`; npos when there is none.
    std::size_t from(std::size_t at) {
        if (place_ < at) place_ = text_.find(mark_, at);
        return place_;
    }

  private:
    std::string_view text_;
    char mark_;
    std::size_t place_;
};

} // namespace

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    lines.reserve(text.size() / shortest_mean + 1);
    Next line_feed{text, '\n'}, carriage_return{text, '\r'}, form_feed{text, '\f'};
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min({line_feed.from(at), carriage_return.from(at), text.size()});
        lines.push_back(line_of(text.substr(at, end - at), ++number, form_feed.from(at) < end));
        lines.back().furniture = is_page_number(lines.back().text);
        at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    mark_repeated(lines);
    return lines;
}

} // namespace arrimage::plan
