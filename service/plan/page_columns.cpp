#include "plan/page_columns.hpp"
#include "plan/columns.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace arrimage::plan {
namespace {

constexpr int widest_page = 600;
constexpr std::size_t most_heading_lines = 4;

/// Names of columns are short; a heading of two columns at least makes a band.
bool is_band_line(const std::vector<Segment>& segments) {
    if (segments.size() < 2) return false;
    std::size_t known = 0;
    Column first = Column::none;
    bool differs = false;
    for (const Segment& segment : segments) {
        const auto column = is_heading_words(segment.text) ? column_named(segment.text) : std::nullopt;
        if (!column) continue;
        differs = differs || (known > 0 && *column != first);
        first = *column;
        ++known;
    }
    return known >= 2 && differs && known * 2 >= segments.size();
}

bool is_only_heading_words(const Line& line) {
    if (line.blank() || is_ruler(line.text)) return false;
    const std::vector<Segment> segments = segments_of(line);
    return std::all_of(segments.begin(), segments.end(), [](const Segment& segment) {
        return is_heading_words(segment.text) && !label_at_start(segment.text);
    });
}

int middle(int start, int end) {
    return start + (end - start) / 2;
}

/// Puts the words of another line of the band under the heading they stand under.
void add_words(std::vector<PageHeading>& headings, const Segment& segment, bool below) {
    PageHeading* nearest = nullptr;
    for (PageHeading& heading : headings) {
        const bool over = segment.start < heading.end && heading.start < segment.end;
        if (over) nearest = &heading;
    }
    if (!nearest) {
        headings.push_back({std::string{segment.text}, segment.start, segment.end});
        return;
    }
    nearest->text = below ? nearest->text + " " + std::string{segment.text}
                          : std::string{segment.text} + " " + nearest->text;
    nearest->start = std::min(nearest->start, segment.start);
    nearest->end = std::max(nearest->end, segment.end);
}

Band band_at(const std::vector<Line>& lines, std::size_t at, std::size_t after_last_band) {
    Band band{.first = at, .last = at};
    for (const Segment& segment : segments_of(lines[at]))
        band.headings.push_back({std::string{segment.text}, segment.start, segment.end});
    while (band.first > after_last_band && at - band.first < most_heading_lines &&
           is_only_heading_words(lines[band.first - 1])) {
        --band.first;
        for (const Segment& segment : segments_of(lines[band.first]))
            add_words(band.headings, segment, false);
    }
    while (band.last + 1 < lines.size() && band.last - at < most_heading_lines &&
           is_only_heading_words(lines[band.last + 1])) {
        ++band.last;
        for (const Segment& segment : segments_of(lines[band.last])) add_words(band.headings, segment, true);
    }
    std::sort(band.headings.begin(), band.headings.end(),
              [](const PageHeading& a, const PageHeading& b) { return a.start < b.start; });
    return band;
}

/// How many lines start a segment at each page column, and how many have ink there.
struct Ink {
    std::vector<int> starts = std::vector<int>(widest_page, 0);
    std::vector<int> marks = std::vector<int>(widest_page, 0);
    int lines{0};

    void add(const std::vector<Segment>& segments) {
        ++lines;
        for (const Segment& segment : segments) {
            if (segment.start >= widest_page) break;
            ++starts[static_cast<std::size_t>(segment.start)];
            int column = segment.start;
            for (std::size_t at = 0; at < segment.text.size() && column < widest_page; ++column) {
                marks[static_cast<std::size_t>(column)] += segment.text[at] == ' ' ? 0 : 1;
                at += text::point_at(segment.text, at).length;
            }
        }
    }
};

/// The page column, between the middles of two headings, where the text of the second starts.
int start_between(const Ink& ink, const PageHeading& left, const PageHeading& right, int after) {
    const int low = std::max(middle(left.start, left.end), after + 2),
              high = std::min(right.end, widest_page - 1);
    int best = right.start, votes = 0;
    for (int at = low; at <= high; ++at) {
        const int here = ink.starts[static_cast<std::size_t>(at)];
        const bool gutter = at == 0 || ink.marks[static_cast<std::size_t>(at) - 1] * 12 <= ink.lines;
        const bool nearer = here == votes && std::abs(at - right.start) < std::abs(best - right.start);
        if (here > 0 && gutter && (here > votes || nearer)) {
            best = at;
            votes = here;
        }
    }
    return best;
}

/// The byte of the segment at a page column.
std::size_t byte_at(const Segment& segment, int column) {
    std::size_t at = 0;
    for (int here = segment.start; here < column && at < segment.text.size(); ++here)
        at += text::point_at(segment.text, at).length;
    return at;
}

/// The byte where a segment is cut so that the next column starts at `column`; npos when a word stands across.
std::size_t cut_before(const Segment& segment, int column) {
    if (column <= segment.start || column >= segment.end) return std::string_view::npos;
    const std::size_t byte = byte_at(segment, column);
    const bool between =
        byte > 0 && byte < segment.text.size() && segment.text[byte - 1] == ' ' && segment.text[byte] != ' ';
    return between ? byte : std::string_view::npos;
}

void add_text(std::string_view& cell, std::string_view text) {
    // Two segments of one cell are parts of the same line: keep what is between them.
    cell = cell.empty() ? text
                        : std::string_view{cell.data(),
                                           static_cast<std::size_t>(text.data() + text.size() - cell.data())};
}

} // namespace

std::vector<Segment> segments_of(const Line& line) {
    std::vector<Segment> segments;
    int column = line.indent, start = column;
    std::size_t first = 0, spaces = 0;
    const std::string_view all = line.text;
    const auto close = [&](std::size_t end, int end_column) {
        if (end > first) segments.push_back({all.substr(first, end - first), start, end_column});
    };
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t length = text::point_at(all, at).length;
        const bool tab = all[at] == '\t';
        if (all[at] == ' ' || tab) {
            if (spaces == 0) close(at, column);
            spaces += tab ? 2 : 1;
        } else if (spaces > 0) {
            if (spaces == 1 && !segments.empty()) {
                first = static_cast<std::size_t>(segments.back().text.data() - all.data());
                start = segments.back().start;
                segments.pop_back();
            } else {
                first = at;
                start = column;
            }
            spaces = 0;
        }
        column = tab ? (column / 8 + 1) * 8 : column + 1;
        at += length;
    }
    if (spaces == 0) close(all.size(), column);
    return segments;
}

std::vector<Band> find_bands(const std::vector<Line>& lines) {
    std::vector<Band> bands;
    std::size_t after = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = lines[i].text;
        if (text.size() < 8 || text.size() > 600 || lines[i].furniture) continue;
        if (text.find("  ") == std::string_view::npos && text.find('\t') == std::string_view::npos) continue;
        if (!is_band_line(segments_of(lines[i]))) continue;
        bands.push_back(band_at(lines, i, after));
        i = bands.back().last;
        after = i + 1;
    }
    return bands;
}

std::vector<int> column_starts(const Band& band, const std::vector<Line>& lines, std::size_t first,
                               std::size_t end) {
    Ink ink;
    for (std::size_t i = first; i < end; ++i) {
        if (lines[i].blank() || lines[i].furniture) continue;
        const std::vector<Segment> segments = segments_of(lines[i]);
        if (segments.size() >= 2) ink.add(segments);
    }
    std::vector<int> starts{0};
    for (std::size_t i = 1; i < band.headings.size(); ++i) {
        starts.push_back(start_between(ink, band.headings[i - 1], band.headings[i], starts.back()));
    }
    return starts;
}

LineCutter::LineCutter(std::vector<int> starts, const std::vector<Line>& lines, std::size_t first,
                       std::size_t end)
    : starts_{std::move(starts)}, lines_{lines}, first_{first}, seen_((end - first) * starts_.size(), -1) {
    for (std::size_t i = first; i < end; ++i) note_starts(i);
}

std::size_t LineCutter::column_of(int start) const {
    // One place of slack: extraction rounds positions.
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), start + 1);
    const auto column = static_cast<std::size_t>(next - starts_.begin() - 1);
    if (next == starts_.end()) return column;
    return start - starts_[column] > 2 * (*next - start) ? column + 1 : column;
}

void LineCutter::note_starts(std::size_t index) {
    for (const Segment& segment : segments_of(lines_[index])) {
        int& seen = seen_[(index - first_) * starts_.size() + column_of(segment.start)];
        if (seen < 0) seen = segment.start;
    }
}

/// Looks for the start of the next column where the table has it, then where the lines around have it.
std::size_t LineCutter::cut_in(const Segment& segment, std::size_t column, std::size_t index) const {
    constexpr std::size_t around = 3;
    if (column + 1 == starts_.size()) return std::string_view::npos;
    for (const int slack : {0, 1, -1}) {
        const std::size_t cut = cut_before(segment, starts_[column + 1] + slack);
        if (cut != std::string_view::npos) return cut;
    }
    const std::size_t row = index - first_, rows = seen_.size() / starts_.size();
    for (std::size_t away = 1; away <= around; ++away) {
        for (const std::size_t other : {row + away, row >= away ? row - away : rows}) {
            const int start = other < rows ? seen_[other * starts_.size() + column + 1] : -1;
            const std::size_t cut = start < 0 ? std::string_view::npos : cut_before(segment, start);
            if (cut != std::string_view::npos) return cut;
        }
    }
    return std::string_view::npos;
}

std::vector<std::string_view> LineCutter::cut(std::size_t index) const {
    std::vector<std::string_view> cells(starts_.size());
    for (Segment segment : segments_of(lines_[index])) {
        while (!segment.text.empty()) {
            const std::size_t column = column_of(segment.start);
            const std::size_t cut = cut_in(segment, column, index);
            add_text(cells[column], text::trim(segment.text.substr(0, cut)));
            if (cut == std::string_view::npos) break;
            segment = {segment.text.substr(cut),
                       segment.start + static_cast<int>(text::columns(segment.text.substr(0, cut))),
                       segment.end};
        }
    }
    return cells;
}

} // namespace arrimage::plan
