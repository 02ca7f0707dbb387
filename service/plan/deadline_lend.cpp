#include "plan/deadline_frame.hpp"
#include "plan/deadline_resolve.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

bool has_year(const Expression& expression) {
    return expression.first.year || (expression.last && expression.last->year);
}

bool takes_year(const Point& point) {
    return !point.year && point.shape != Shape::this_year && point.shape != Shape::project_year &&
           point.shape != Shape::holidays;
}

/// The year an expression ends or begins with, and its first day in it.
struct Anchor {
    int year{0};
    Date start{};
};

std::optional<Anchor> anchor_of(const Expression& expression, MonthDay fiscal_start) {
    const Point& point = expression.first.year || !expression.last ? expression.first : *expression.last;
    if (!point.year || point.last_year) return std::nullopt;
    const auto days = days_of(point, *point.year, fiscal_start);
    if (!days) return std::nullopt;
    return Anchor{*point.year, days->start};
}

void give_year(Expression& expression, int year, std::optional<int> other) {
    Point& point = expression.last ? *expression.last : expression.first;
    point.year = year;
    expression.first.inferred.emplace_back("year");
    if (other) expression.other_years.push_back(*other);
    for (Point& choice : expression.others)
        if (!choice.year) choice.year = year;
}

void lend_back(Expression& expression, const Anchor& next, MonthDay fiscal_start) {
    const Point& point = expression.last ? *expression.last : expression.first;
    const auto same = days_of(point, next.year, fiscal_start);
    if (!same) return give_year(expression, next.year, std::nullopt);
    if (same->start <= next.start) return give_year(expression, next.year, std::nullopt);
    give_year(expression, next.year - 1, next.year);
}

bool lies_in(const Point& point, int year, const DeadlineContext& context) {
    if (!context.period) return false;
    const auto years = years_within(point, *context.period, context.fiscal_start);
    return std::find(years.begin(), years.end(), year) != years.end();
}

void lend_forward(Expression& expression, const Anchor& before, const DeadlineContext& context) {
    const Point& point = expression.first;
    const auto same = days_of(point, before.year, context.fiscal_start);
    const bool wraps = same && same->start < before.start;
    Point& receiver = expression.first;
    receiver.inferred.emplace_back("year");
    const int year = before.year + (wraps ? 1 : 0);
    receiver.year = year;
    if (wraps && !lies_in(point, year, context)) expression.other_years.push_back(before.year);
    for (Point& choice : expression.others)
        if (!choice.year) choice.year = year;
}

/// "fin mars ou début avril 2004": the choices lend their year to the first.
void lend_within(Expression& expression) {
    if (expression.last || expression.others.empty()) return;
    for (const Point& choice : expression.others) {
        if (!choice.year || expression.first.year) continue;
        expression.first.year = choice.year;
        const bool wraps = choice.shape == expression.first.shape &&
                           choice.number < expression.first.number && choice.shape == Shape::month;
        if (wraps) expression.first.year = *choice.year - 1;
        expression.first.inferred.emplace_back("year");
    }
    for (Point& choice : expression.others)
        if (!choice.year && expression.first.year) {
            const bool wraps = choice.shape == expression.first.shape &&
                               choice.number < expression.first.number && choice.shape == Shape::month;
            choice.year = *expression.first.year + (wraps ? 1 : 0);
        }
}

/// "mai 2004 et 2005": May of both years.
void lend_shape(Expression& expression, const Expression& before) {
    const bool bare = expression.connected && !expression.introduced && !expression.last &&
                      expression.operation == Operation::at && expression.first.shape == Shape::year &&
                      expression.first.part == Part::whole && !expression.first.qualifier;
    const Shape shape = before.first.shape;
    const bool lends = shape == Shape::month || shape == Shape::season || shape == Shape::day;
    if (!bare || !lends || before.last || !before.first.year || before.first.last_year) return;
    const int year = *expression.first.year;
    Point point = before.first;
    point.year = year;
    point.from = expression.first.from;
    point.to = expression.first.to;
    expression.first = point;
}

bool needs_year(const Expression& expression) {
    return expression.form == Form::dated && !has_year(expression) && takes_year(expression.first);
}

} // namespace

void lend_years(std::vector<Expression>& expressions, const DeadlineContext& context) {
    for (std::size_t i = 1; i < expressions.size(); ++i) lend_shape(expressions[i], expressions[i - 1]);
    for (Expression& expression : expressions)
        if (expression.form == Form::dated) lend_within(expression);
    for (std::size_t i = expressions.size(); i-- > 1;) {
        if (!expressions[i].connected || !needs_year(expressions[i - 1])) continue;
        if (expressions[i].form != Form::dated) continue;
        if (const auto anchor = anchor_of(expressions[i], context.fiscal_start))
            lend_back(expressions[i - 1], *anchor, context.fiscal_start);
    }
    for (std::size_t i = 1; i < expressions.size(); ++i) {
        if (!expressions[i].connected || !needs_year(expressions[i])) continue;
        if (const auto anchor = anchor_of(expressions[i - 1], context.fiscal_start))
            lend_forward(expressions[i], *anchor, context);
    }
}

} // namespace arrimage::plan
