#include "plan/deadline_resolver.hpp"

#include <algorithm>

namespace arrimage::plan {

void Resolver::read_range() {
    Point first = expression_.first;
    Point last = *expression_.last;
    if (first.doubtful || last.doubtful) doubt();
    if (first.shape == Shape::project_year) {
        const auto begins = project_year(first), ends = project_year(last);
        if (!begins || !ends || begins->start > ends->end) return;
        infer("period");
        return add(Period{begins->start, ends->end});
    }
    if (is_vague(first) || is_vague(last)) return read_half_known(first, last);
    if (last.year && !first.year) {
        read_backward(first, last);
        for (const int year : expression_.other_years) last.year = year, read_backward(first, last);
        return;
    }
    if (first.year && !last.year) return read_forward(first, last);
    if (first.year) return read_printed(first, last);
    read_range_in_frame(first, last);
}

std::optional<Period> Resolver::printed(const Point& point) const {
    if (!point.year) return std::nullopt;
    if (point.last_year && point.shape != Shape::years && point.shape != Shape::fiscal_year) {
        const auto years =
            years_within(point, fiscal_year(*point.year, context_.fiscal_start), context_.fiscal_start);
        if (!years.empty()) return days(point, years.front());
    }
    return days(point, *point.year);
}

void Resolver::read_half_known(const Point& first, const Point& last) {
    doubt();
    if (const auto a = printed(first)) add(Interval{a->start, std::nullopt});
    if (const auto b = printed(last)) add(Interval{std::nullopt, b->end});
}

void Resolver::add_span(const std::optional<Period>& a, const std::optional<Period>& b) {
    if (!a) report_impossible(expression_.first);
    if (!b) report_impossible(*expression_.last);
    if (!a || !b) {
        add(Interval{a ? std::optional{a->start} : std::nullopt, b ? std::optional{b->end} : std::nullopt});
        return;
    }
    check_weekday(expression_.first, *a);
    check_weekday(*expression_.last, *b);
    if (a->start > b->end) {
        doubt();
        return problem("reversed-range", "La fin de l’intervalle précède son début.");
    }
    add(Period{a->start, b->end});
}

void Resolver::read_printed(const Point& first, const Point& last) {
    const auto a = printed(first), b = printed(last);
    const auto is_mid_year = [](const Point& point) {
        return point.shape == Shape::year && point.part == Part::middle;
    };
    const bool loose = first.shape == Shape::month && last.shape == Shape::year; // each May, or from May on
    if (is_mid_year(first) || is_mid_year(last) || loose) doubt();
    const bool years = first.shape == Shape::year && last.shape == Shape::year && first.part == Part::whole &&
                       last.part == Part::whole;
    add_span(a, b);
    if (!years) return;
    if (*first.year >= *last.year) return;
    doubt();
    add(Period{fiscal_year(*first.year, context_.fiscal_start).start,
               fiscal_year(*last.year - 1, context_.fiscal_start).end});
}

void Resolver::read_backward(const Point& first, const Point& last) {
    infer("year");
    const auto b = printed(last);
    const int year = *last.year + (last.last_year && b ? year_of(b->end) - *last.year : 0);
    const auto a = days(first, year);
    if (!a || !b || a->start <= b->start) return add_span(a, b);
    const bool into_winter = last.shape == Shape::season && last.number == static_cast<int>(Season::winter);
    if (into_winter && !last.last_year) {
        doubt();
        add_span(a, days(last, year + 1));
    }
    add_span(days(first, year - 1), b);
}

void Resolver::read_forward(const Point& first, const Point& last) {
    infer("year");
    const auto a = printed(first);
    const int year = a ? year_of(a->start) : *first.year;
    const auto b = days(last, year);
    if (a && b && b->start < a->start) return add_span(a, days(last, year + 1));
    add_span(a, b);
}

std::optional<Period> Resolver::span_from(const Point& first, const Point& last, int year) const {
    const auto a = days(first, year);
    auto b = days(last, year);
    if (a && b && b->start < a->start) b = days(last, year + 1);
    if (!a || !b) return std::nullopt;
    return Period{a->start, b->end};
}

void Resolver::read_range_in_frame(const Point& first, const Point& last) {
    if (!is_possible(first)) report_impossible(first);
    if (!is_possible(last)) report_impossible(last);
    const auto frame = frame_of(context_);
    if (!frame) return;
    infer("year");
    const DaysInYear span = [&](int year) { return span_from(first, last, year); };
    std::vector<int> years = years_inside(span, *frame);
    if (context_.year && std::find(years.begin(), years.end(), *context_.year) != years.end()) {
        std::erase(years, *context_.year);
        years.insert(years.begin(), *context_.year);
    }
    if (years.size() > 1) doubt();
    for (const int year : years) {
        const auto period = span(year);
        check_weekday(first, *days(first, year));
        add(*period);
    }
}

} // namespace arrimage::plan
