#include "plan/frame.hpp"
#include "plan/deadline.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {
namespace {

constexpr std::size_t longest_title = 180;
constexpr std::array<std::string_view, 6> plan_words{"plan d'action", "plan d'actions",   "plan de travail",
                                                     "planification", "plan strategique", "plan annuel"};

bool speaks_of_plan(std::string_view folded) {
    return std::any_of(plan_words.begin(), plan_words.end(),
                       [&](std::string_view words) { return folded.find(words) != std::string_view::npos; });
}

/// "Ce plan d'action est …" is a sentence about the plan, not its title.
bool starts_sentence(std::string_view text) {
    const text::FirstWord first{text};
    constexpr std::array<std::string_view, 8> starts{"ce",    "cette", "dans", "note",
                                                     "voici", "il",    "nous", "afin"};
    return std::find(starts.begin(), starts.end(), first.view()) != starts.end();
}

bool may_be_title(const Cell& cell) {
    if (cell.kind != CellKind::outside && cell.kind != CellKind::page) return false;
    if (cell.text.size() < 4 || cell.text.size() > longest_title) return false;
    return !starts_sentence(cell.text) && cell.text.back() != '.' && cell.text.back() != ',' &&
           !cell.text.ends_with(" :");
}

/// "… Page 3 de 10", "… - Annexe" at the end of a running header.
std::string_view without_page(std::string_view title) {
    const std::string folded = text::fold(title);
    const std::size_t page = folded.rfind("page ");
    if (page != std::string::npos && folded.find_first_of("0123456789", page) != std::string::npos) {
        title = text::trim(title.substr(0, title.rfind(title[title.find_last_of("pP")])));
    }
    for (std::string_view before; before.size() != title.size();) {
        before = title;
        const std::string end = text::fold(title.size() > 6 ? title.substr(title.size() - 6) : title);
        if (end == "annexe") title = text::trim(title.substr(0, title.size() - 6));
        while (!title.empty() && (title.back() == '-' || title.back() == '|' || title.back() == ','))
            title = text::trim(title.substr(0, title.size() - 1));
        if (title.ends_with("–") || title.ends_with("—"))
            title = text::trim(title.substr(0, title.size() - 3));
    }
    return title;
}

struct Years {
    int first{0};
    int last{0};
};

std::optional<int> year_at(std::string_view text, std::size_t at, std::size_t digits) {
    if (at + digits > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        if (!text::is_digit(text[i])) return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    const bool more = (at + digits < text.size() && text::is_digit(text[at + digits])) ||
                      (at > 0 && text::is_digit(text[at - 1]));
    if (more || (digits == 4 && (value < 1950 || value > 2150))) return std::nullopt;
    return value;
}

/// The year that closes a span opened just before `at`: "-2004", " à 2004", "-04".
std::optional<int> closing_year(std::string_view folded, std::size_t at, int first) {
    while (at < folded.size() && folded[at] == ' ') ++at;
    for (const std::string_view between : {"-", "/", "a ", "au ", "et "}) {
        if (!folded.substr(at).starts_with(between)) continue;
        std::size_t year = at + between.size();
        while (year < folded.size() && folded[year] == ' ') ++year;
        if (const auto full = year_at(folded, year, 4); full && *full > first && *full - first <= 15)
            return full;
        const auto two = between == "-" || between == "/" ? year_at(folded, year, 2) : std::nullopt;
        if (two && *two == (first + 1) % 100) return first + 1;
    }
    return std::nullopt;
}

std::optional<Years> years_in(std::string_view folded) {
    std::optional<Years> single;
    for (std::size_t at = 0; at + 4 <= folded.size(); ++at) {
        const auto first = year_at(folded, at, 4);
        if (!first) continue;
        if (const auto last = closing_year(folded, at + 4, *first)) return Years{*first, *last};
        if (!single) single = Years{*first, *first};
    }
    return single;
}

Period from_years(Years years, std::string_view folded, MonthDay fiscal_start) {
    const bool calendar = years.first == years.last || folded.find("municipal") != std::string_view::npos ||
                          folded.find("annees civiles") != std::string_view::npos;
    if (folded.find("scolaire") != std::string_view::npos) fiscal_start = {7, 1};
    if (calendar) fiscal_start = {1, 1};
    const int last = fiscal_start.month == 1 && fiscal_start.day == 1 ? years.last : years.last - 1;
    return {fiscal_year(years.first, fiscal_start).start, fiscal_year(last, fiscal_start).end};
}

/// "du 1er avril 2003 au 31 mars 2004": both ends printed with their years.
std::optional<Period> from_dates(std::string_view phrase, std::string_view folded) {
    if (folded.find(" au ") == std::string_view::npos && folded.find(" a ") == std::string_view::npos)
        return std::nullopt;
    const std::size_t start = folded.find("du ");
    if (start == std::string_view::npos || phrase.size() > longest_title) return std::nullopt;
    for (const Deadline& deadline : read_deadlines(phrase, {}).deadlines) {
        const bool whole = deadline.kind == DeadlineKind::range && deadline.start && deadline.end;
        if (whole && std::chrono::sys_days{*deadline.end} - std::chrono::sys_days{*deadline.start} >
                         std::chrono::days{80}) {
            return Period{*deadline.start, *deadline.end};
        }
    }
    return std::nullopt;
}

/// The first cell around the schedule, of those that `wanted` takes, that names a period.
template <typename Wanted>
std::optional<Period> first_period(const std::vector<Cell>& cells, MonthDay fiscal_start, Wanted wanted) {
    for (const Cell& cell : cells) {
        if (cell.kind != CellKind::outside && cell.kind != CellKind::page && cell.kind != CellKind::heading)
            continue;
        if (cell.text.find_first_of("12") == std::string::npos || !wanted(cell)) continue;
        if (const auto period = period_in(cell.text, fiscal_start)) return period;
    }
    return std::nullopt;
}

/// Of a cell of several lines, the one that speaks of the plan with those it runs on to; else the whole cell.
std::string title_in(const Cell& cell, const std::vector<Line>& lines) {
    for (int number = cell.first; cell.first < cell.last && number <= cell.last; ++number) {
        const auto line = [&] { return lines[static_cast<std::size_t>(number) - 1].text; };
        if (!speaks_of_plan(text::fold(line()))) continue;
        std::string title = text::clean(without_marks(line()));
        for (++number; number <= cell.last && ends_open(title); ++number) join(title, line());
        return text::clean(title);
    }
    return cell.text;
}

std::string find_title(const std::vector<Cell>& cells, const std::vector<Line>& lines) {
    const Cell* first = nullptr;
    for (const Cell& cell : cells) {
        if (cell.kind == CellKind::objective || cell.kind == CellKind::activity) break;
        if (!may_be_title(cell)) continue;
        if (speaks_of_plan(text::fold(cell.text))) return std::string{without_page(title_in(cell, lines))};
        if (!first && cell.kind == CellKind::outside) first = &cell;
    }
    for (const Cell& cell : cells) {
        if (cell.kind == CellKind::page && may_be_title(cell) && speaks_of_plan(text::fold(cell.text))) {
            return std::string{without_page(cell.text)};
        }
    }
    return first ? first->text : std::string{};
}

} // namespace

std::optional<Period> period_in(std::string_view phrase, MonthDay fiscal_start) {
    const std::string folded = text::fold(phrase.substr(0, 400));
    if (const auto dates = from_dates(phrase, folded)) return dates;
    const auto years = years_in(folded);
    if (!years) return std::nullopt;
    return from_years(*years, folded, fiscal_start);
}

Frame frame_of(const std::vector<Cell>& cells, const std::vector<Line>& lines, const ReadOptions& options) {
    Frame frame{.title = find_title(cells, lines), .period = options.period};
    if (frame.period) return frame;
    frame.period = period_in(frame.title, options.fiscal_start);
    if (frame.period) return frame;
    const auto names_plan = [&](const Cell& cell) {
        const std::string folded = text::fold(std::string_view{cell.text}.substr(0, 300));
        return speaks_of_plan(folded) || folded.find("annee") != std::string::npos ||
               folded.find("periode") != std::string::npos || folded.find("exercice") != std::string::npos;
    };
    frame.period = first_period(cells, options.fiscal_start, names_plan);
    const auto is_span = [](const Cell& cell) {
        const auto years = years_in(text::fold(std::string_view{cell.text}.substr(0, 400)));
        return years && years->last > years->first;
    };
    if (!frame.period) frame.period = first_period(cells, options.fiscal_start, is_span);
    if (!frame.period) {
        frame.period = first_period(cells, options.fiscal_start,
                                    [](const Cell& cell) { return cell.text.size() <= longest_title; });
    }
    return frame;
}

} // namespace arrimage::plan
