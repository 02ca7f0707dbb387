#include "plan/items.hpp"
#include "plan/deadline.hpp"
#include "plan/heading.hpp"
#include "plan/resource.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace arrimage::plan {
namespace {

/// How this text marks where one thing ends and the next begins.
struct Layout {
    bool dense{false};        ///< hardly any blank line between things
    bool bullets{false};      ///< bullets are printed
    bool lost_bullets{false}; ///< a space at the start of the line is all that is left of the bullet
};

Layout layout_of(const std::vector<Line>& lines) {
    int blank = 0, printed = 0, bullets = 0, single_space = 0;
    for (const Line& line : lines) {
        blank += line.blank() ? 1 : 0;
        printed += line.blank() ? 0 : 1;
        if (line.blank()) continue;
        bullets += text::bullet_length(line.text) > 0 ? 1 : 0;
        single_space += line.indent == 1 ? 1 : 0;
    }
    return {.dense = blank * 6 < printed,
            .bullets = bullets * 12 > printed,
            .lost_bullets = single_space * 12 > printed};
}

/// A longer line is not a printed one and is kept whole.
constexpr std::size_t longest_split = 2000;

struct Part {
    std::string_view text{};
    bool bullet{false};
};

/// The byte after a gap of two columns or more that separates two things on one line; npos when there is none.
std::size_t split_at_gap(std::string_view line) {
    for (std::size_t at = line.find("  "); at != std::string_view::npos; at = line.find("  ", at)) {
        const std::string_view left = text::trim(line.substr(0, at));
        const std::size_t end = line.find_first_not_of(' ', at);
        if (end == std::string_view::npos) return end;
        const std::string_view right = line.substr(end);
        if (left.empty()) {
            at = end;
            continue;
        }
        const bool closed = std::string_view{".;:)"}.find(left.back()) != std::string_view::npos;
        const auto heading = heading_of(left);
        const bool number_only = (heading && heading->title.empty()) || left.back() == ':' || left.size() < 4;
        const auto label = label_at_start(right);
        if (!number_only && (closed || end - at >= 3 || label || text::bullet_length(right) > 0)) return end;
        at = end;
    }
    return std::string_view::npos;
}

/// A typographic bullet inside the line.
std::size_t split_at_bullet(std::string_view line) {
    for (std::size_t at = 1; at < line.size();) {
        const unsigned char c = static_cast<unsigned char>(line[at]);
        if (c < 0xE2 || line[at - 1] != ' ') {
            ++at;
            continue;
        }
        const text::Point point = text::point_at(line, at);
        if (text::is_strong_bullet(point.value) && point.value != 0x2192 && point.value != 0x21D2) return at;
        at += point.length;
    }
    return std::string_view::npos;
}

/// "2.2 SUITE 2.2.3 Publier …", "1.1 Organiser … 1.1.1 Tenir …": a number that goes on from the first one.
std::size_t split_at_number(std::string_view line) {
    if (!text::is_digit(line.front())) return std::string_view::npos;
    const auto heading = heading_of(line);
    if (!heading || heading->depth > 3) return std::string_view::npos;
    const std::string child = std::string{heading->number} + ".";
    for (std::size_t at = line.find(child, child.size()); at != std::string_view::npos;
         at = line.find(child, at + 1)) {
        if (line[at - 1] != ' ') continue;
        const auto inner = heading_of(line.substr(at));
        if (inner && inner->depth == heading->depth + 1) return at;
    }
    return std::string_view::npos;
}

/// The things printed on one line, in place of those that `parts` held.
void cut_parts(std::string_view line, std::vector<Part>& parts) {
    parts.clear();
    while (!line.empty()) {
        const std::size_t bullet = text::bullet_length(line);
        line.remove_prefix(bullet);
        if (line.empty()) {
            parts.push_back({line, true});
            break;
        }
        std::size_t cut = line.size() > longest_split ? std::string_view::npos : split_at_gap(line);
        if (line.size() <= longest_split) cut = std::min({cut, split_at_bullet(line), split_at_number(line)});
        parts.push_back({text::trim(line.substr(0, cut)), bullet > 0});
        line = cut == std::string_view::npos ? std::string_view{} : line.substr(cut);
    }
}

bool starts_lower(std::string_view text) {
    const char32_t first = text::point_at(text, 0).value;
    return text::is_letter_point(first) && !text::is_upper_point(first);
}

/// What a text starts with.
enum class Opening {
    text,
    heading,
    number, ///< a heading whose title is on the next line
    column, ///< the name of a column, alone
    label,
};

Opening opening_of(std::string_view text) {
    if (text.empty()) return Opening::text;
    if (const auto heading = heading_of(text)) {
        return heading->title.empty() && !heading->continued ? Opening::number : Opening::heading;
    }
    if (!text::is_upper_point(text::point_at(text, 0).value)) return Opening::text;
    if (is_heading_cell(text)) return Opening::column;
    return label_at_start(text) ? Opening::label : Opening::text;
}

class Builder {
  public:
    Builder(Layout layout, std::size_t size) : layout_{layout} { items_.reserve(size / 2); }

    void add(const Line& line) {
        if (line.blank()) {
            blank_ = true;
            return;
        }
        if (line.furniture) {
            pages_.push_back(
                {.text = text::clean(line.text), .first = line.number, .last = line.number, .page = true});
            return;
        }
        if (is_ruler(line.text)) {
            begin_row(line, line.text);
            items_.back().label = "-"; // parts things, and names no column
            return;
        }
        const bool section = line.text.front() == '#' || line.text.substr(0, 2) == "**";
        const std::string_view text = without_marks(line.text);
        if (text.empty()) return begin(line, {text, false});
        if (is_heading_row(text)) return begin_row(line, text);
        cut_parts(text, parts_);
        add_parts(line, section);
    }

    std::vector<Item> finish() {
        flush_pages();
        for (Item& item : items_) {
            if (!item.page) text::clean_in_place(item.text);
        }
        return std::move(items_);
    }

  private:
    void add_parts(const Line& line, bool section) {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const Opening opening = opening_of(parts_[i].text);
            if (i == 0 && !parts_[i].bullet && !section && opening == Opening::text &&
                continues(line, parts_[i].text)) {
                extend(line, parts_[i].text);
            } else {
                begin(line, parts_[i], opening);
                items_.back().section = section || (i == 0 && line.page_start);
            }
        }
    }

    /// Page furniture may stand in the middle of a wrapped title: it goes after it.
    void flush_pages() {
        for (Item& page : pages_) items_.push_back(std::move(page));
        pages_.clear();
        open_ = items_.size();
    }

    void begin(const Line& line, Part part, Opening opening = Opening::text) {
        flush_pages();
        items_.push_back({.text = std::string{part.text},
                          .first = line.number,
                          .last = line.number,
                          .indent = line.indent,
                          .bullet = part.bullet,
                          .blank_before = blank_});
        open_ = items_.size() - 1;
        opening_ = opening;
        blank_ = false;
    }

    void begin_row(const Line& line, std::string_view text) {
        begin(line, {text, false});
        items_.back().heading_row = true;
    }

    void extend(const Line& line, std::string_view text) {
        join(items_[open_].text, text);
        items_[open_].last = line.number;
        if (opening_ == Opening::number) opening_ = Opening::heading;
        blank_ = false;
    }

    bool continues(const Line& line, std::string_view text) const {
        if (open_ >= items_.size()) return false;
        const Item& open = items_[open_];
        if (open.heading_row || open.page) return false;
        if (open.text.empty() || opening_ == Opening::number) return true;
        if (opening_ == Opening::column) return false;
        const bool heading = opening_ == Opening::heading;
        if (blank_ || !pages_.empty() || line.page_start) return starts_lower(text) && ends_open(open.text);
        if (opening_ == Opening::label && open.text.back() == ':') return false;
        if (layout_.lost_bullets && line.indent == 1 && open.indent <= 1) return false;
        const bool stopped = open.text.back() == '.' || open.text.back() == ';';
        if (stopped && (heading || !starts_lower(text))) return false;
        if (!heading && !ends_open(open.text) && starts_another(open.text, text)) return false;
        if (!layout_.bullets && !layout_.lost_bullets && is_deadline_after(open, heading, text)) return false;
        return !layout_.dense || dense_continues(open, heading, text);
    }

    /// "en 2004-2005" after "une rencontre provinciale" is a part of the title.
    static bool goes_on_with_date(std::string_view text) {
        constexpr std::array<std::string_view, 9> prepositions{"en",   "au", "a",  "d",  "dans",
                                                               "pour", "de", "du", "des"};
        return std::find(prepositions.begin(), prepositions.end(), text::FirstWord{text}.view()) !=
               prepositions.end();
    }

    /// A line that is a deadline by itself; after a heading only with a date in figures, for "annuelle" may end a title.
    static bool is_deadline_after(const Item& open, bool heading, std::string_view text) {
        const std::size_t digit = text.find_first_of("0123456789");
        if (text.size() > 80 || (heading && (digit == std::string_view::npos || goes_on_with_date(text))))
            return false;
        const bool figures = digit == 0 && text.size() <= 4;
        return !figures && !ends_open(open.text) && !ends_open(text) && looks_like_deadline(text);
    }

    /// Without blank lines, the wording alone tells.
    bool dense_continues(const Item& open, bool heading, std::string_view text) const {
        if (ends_open(open.text)) return true;
        if (looks_like_deadline(text) && !ends_open(text)) return false;
        if (layout_.bullets) return open.bullet || heading;
        return heading && (starts_lower(text) || !is_heading_cell(text));
    }

    Layout layout_{};
    std::vector<Item> items_{};
    std::vector<Item> pages_{}; ///< furniture met since the open item
    std::vector<Part> parts_{}; ///< of the line being read
    Opening opening_{Opening::text};
    std::size_t open_{0}; ///< index of the item that lines may still go on with
    bool blank_{false};
};

} // namespace

std::vector<Item> items_of(const std::vector<Line>& lines) {
    Builder builder{layout_of(lines), lines.size()};
    for (const Line& line : lines) builder.add(line);
    return builder.finish();
}

} // namespace arrimage::plan
